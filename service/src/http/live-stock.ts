// Stock as it falls, told to the pages that show it. One statement a second serves every listener of this process, however many
// there are; without a listener nothing is asked.
import { PassThrough } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { instant } from '../domain/clock.ts'
import { Problem, invalid } from '../domain/problems.ts'
import type { House } from '../operations/operation.ts'
import type { LiveStock } from '../storage/live-stock.ts'
import { liveStockOf } from '../storage/live-stock.ts'
import { moment } from '../storage/sql.ts'

export type LiveLimits = {
  /** Streams at once of one address (many people may share one), and of this process. */
  readonly perAddress: number
  readonly inAll: number
  readonly everyMilliseconds: number
}
export const liveLimits: LiveLimits = { perAddress: 60, inAll: 5_000, everyMilliseconds: 1_000 }

const mostBatches = 100
const heartbeatMilliseconds = 15_000
/** Then a page connects anew, so that streams spread over the processes that there are by then. */
const longestMilliseconds = 600_000
/** Who does not read is let go of before its unread lines cost memory. */
const mostUnreadBytes = 65_536

type Listener = {
  readonly address: string
  readonly batches: readonly string[]
  readonly stream: PassThrough
  readonly told: Map<string, string>
  readonly until: number
}

export function serveLiveStock(app: FastifyInstance, house: House, limits: LiveLimits = liveLimits): void {
  const listeners = new Set<Listener>()
  let asking = false
  let toldAt = 0

  const close = (one: Listener) => {
    listeners.delete(one)
    one.stream.end()
  }

  async function tell(to: Iterable<Listener>): Promise<void> {
    const wanted = [...to]
    const ids = [...new Set(wanted.flatMap((one) => one.batches))].sort()
    const stock = new Map((await liveStockOf(house.store.sql, ids)).map((one) => [one.id, one]))
    const now = instant(await moment(house.store.sql, house.clock))
    for (const one of wanted) {
      const changed = one.batches.flatMap((id) => newsOf(one, stock.get(id)))
      if (changed.length > 0) one.stream.write(`event: stock\ndata: ${JSON.stringify({ now, batches: changed })}\n\n`)
    }
  }

  async function look(): Promise<void> {
    if (asking || listeners.size === 0) return
    asking = true
    try {
      await tell(listeners)
    } catch {
      // the database does not answer: the pages keep what they have and ask for themselves when the stream stays silent
    } finally {
      asking = false
    }
    const at = performance.now()
    if (at - toldAt > heartbeatMilliseconds) {
      toldAt = at
      for (const one of listeners) one.stream.write(': still here\n\n')
    }
    for (const one of listeners) if (one.until < at || one.stream.readableLength > mostUnreadBytes) close(one)
  }

  const timer = setInterval(() => void look(), limits.everyMilliseconds).unref()
  app.addHook('preClose', async () => {
    clearInterval(timer)
    for (const one of listeners) close(one)
  })

  app.get('/v1/batches/live', async (request, reply) => {
    const batches = batchesIn((request.query as { batches?: unknown }).batches)
    const mine = [...listeners].filter((one) => one.address === request.ip).length
    if (mine >= limits.perAddress) throw new Problem('rate_limited', { retryAfterSeconds: 30 })
    if (listeners.size >= limits.inAll) throw new Problem('overloaded', { retryAfterSeconds: 30 })
    const stream = new PassThrough()
    const one: Listener = {
      address: request.ip,
      batches,
      stream,
      told: new Map(),
      until: performance.now() + longestMilliseconds,
    }
    listeners.add(one)
    request.raw.once('close', () => close(one))
    stream.once('close', () => listeners.delete(one))
    stream.write('retry: 5000\n\n')
    await tell([one]).catch(() => {})
    return reply
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no') // a proxy in front is not to collect the lines
      .type('text/event-stream; charset=utf-8')
      .send(stream)
  })
}

/** What this listener was not told yet. */
function newsOf(one: Listener, found: LiveStock | undefined): LiveStock[] {
  if (!found) return []
  const text = `${found.state} ${found.total} ${found.claimed}`
  if (one.told.get(found.id) === text) return []
  one.told.set(found.id, text)
  return [found]
}

function batchesIn(told: unknown): string[] {
  const batches = typeof told === 'string' ? [...new Set(told.split(','))] : []
  const fits =
    batches.length > 0 && batches.length <= mostBatches && batches.every((id) => /^bat_[\w-]{1,60}$/.test(id))
  if (fits) return batches
  throw invalid({
    pointer: '?batches',
    found: typeof told === 'string' ? told.slice(0, 100) : 'nothing',
    expected: `1 to ${mostBatches} ids of batches, with commas between`,
  })
}
