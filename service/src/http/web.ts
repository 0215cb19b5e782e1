import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/**
 * Serves the built web app. Returns what answers every other page of it (its routes live in the browser), or undefined where
 * nothing was built.
 */
export async function serveWeb(
  app: FastifyInstance,
  folder: string | undefined,
): Promise<((reply: FastifyReply) => FastifyReply) | undefined> {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return undefined
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true, // the build writes .br and .gz beside each file: nothing is compressed while somebody waits
    setHeaders: (response, path) => {
      // the names of built assets carry a hash of their content
      const forever = path.includes('/assets/')
      response.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const page = (reply: FastifyReply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(readFileSync(join(folder, 'index.html'), 'utf8'))
  app.get('/', async (_, reply) => page(reply))
  return page
}
