import type { FastifyInstance } from 'fastify'
import type { House } from '../operations/operation.ts'
import { missingMigrations } from '../storage/migrate.ts'

export type Health = {
  /** From now on it is not ready: a balancer sends no more, while what was begun is finished. */
  stopping(): void
}

const patienceMilliseconds = 2_000

/** `/healthz`: the process lives. `/readyz`: it may be sent requests; if not, what is missing. */
export function serveHealth(app: FastifyInstance, house: House): Health {
  let stopping = false
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_, reply) => {
    const missing = await whatIsMissing(house, stopping)
    if (missing.length === 0) return { status: 'ready' }
    return reply.code(503).header('retry-after', '1').send({ status: 'not_ready', missing })
  })
  return { stopping: () => void (stopping = true) }
}

type Missing = { readonly what: 'process' | 'database' | 'migrations'; readonly because: string }

async function whatIsMissing(house: House, stopping: boolean): Promise<Missing[]> {
  if (stopping) return [{ what: 'process', because: 'it is being stopped' }]
  try {
    const missing = await inTime(missingMigrations(house.store.sql))
    return missing.length === 0 ? [] : [{ what: 'migrations', because: `not applied: ${missing.join(', ')}` }]
  } catch (error) {
    const { code = (error as Error).name } = error as { code?: string }
    return [{ what: 'database', because: `it does not answer (${code})` }]
  }
}

/** A pool without a free connection must not keep the one who asks waiting. */
const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new DOMException('late', 'TimeoutError')), patienceMilliseconds).unref()
    }),
  ])
