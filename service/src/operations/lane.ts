import { setImmediate as whatHasArrived } from 'node:timers/promises'
import { Problem } from '../domain/problems.ts'

/** One after another through a narrow place: while one call runs, what arrives queues up and goes out together in the next. */
export type Lane<Entry, Row> = {
  /** @throws Problem `overloaded` when too much waits */
  ask(entry: Entry): Promise<Row>
  readonly waiting: () => number
}

type Waiting<Entry, Row> = {
  readonly entry: Entry
  readonly resolve: (row: Row) => void
  readonly reject: (error: unknown) => void
}

/**
 * Natural batching without a timer: an idle lane serves as soon as the requests are read that have arrived by now. A call that fails is
 * made again for each entry alone, so that one that cannot be carried out does not take the others with it.
 */
export function openLane<Entry, Row>(options: {
  carryOut: (entries: readonly Entry[]) => Promise<readonly Row[]>
  mostPerCall: number
  mostWaiting: number
}): Lane<Entry, Row> {
  const queue: Waiting<Entry, Row>[] = []
  let running = false

  async function answer(served: readonly Waiting<Entry, Row>[]): Promise<void> {
    try {
      const rows = await options.carryOut(served.map((one) => one.entry))
      served.forEach((one, index) => one.resolve(rows[index] as Row))
    } catch (error) {
      if (served.length === 1) served[0]?.reject(error)
      else for (const one of served) await answer([one])
    }
  }

  async function serve(): Promise<void> {
    running = true
    while (queue.length > 0) {
      await whatHasArrived()
      await answer(queue.splice(0, options.mostPerCall))
    }
    running = false
  }

  return {
    waiting: () => queue.length,
    ask(entry) {
      if (queue.length >= options.mostWaiting) throw new Problem('overloaded', { retryAfterSeconds: 1 })
      const row = new Promise<Row>((resolve, reject) => queue.push({ entry, resolve, reject }))
      if (!running) void serve()
      return row
    },
  }
}
