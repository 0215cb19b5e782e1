import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import type { House } from '../operations/operation.ts'
import { registeredOrigins } from '../storage/keys.ts'

/** How long an origin that was registered or struck off elsewhere may go unnoticed. */
const freshMilliseconds = 1_000

/**
 * Pages of registered origins (those of publishable keys) may call from a browser, with a token; the session's cookie is never theirs
 * to send. Other pages get no permission, and their browsers keep the answer from them.
 */
export async function allowOrigins(app: FastifyInstance, house: House): Promise<void> {
  let origins: ReadonlySet<string> = new Set()
  let loadedAt = -Infinity
  async function isRegistered(origin: string): Promise<boolean> {
    if (performance.now() - loadedAt > freshMilliseconds) {
      loadedAt = performance.now()
      origins = new Set(await registeredOrigins(house.store.sql))
    }
    return origins.has(origin)
  }
  await app.register(cors, {
    origin: async (origin: string | undefined) => origin !== undefined && (await isRegistered(origin)),
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match'],
    exposedHeaders: [
      'idempotency-replayed',
      'retry-after',
      'content-disposition',
      'ratelimit',
      'ratelimit-policy',
      'etag',
    ],
    credentials: false,
    maxAge: 600,
    strictPreflight: false,
  })
}
