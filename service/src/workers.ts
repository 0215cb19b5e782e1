import cluster from 'node:cluster'
import type { Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { gatherMetrics } from './telemetry/metrics-of-all.ts'

const restartPauseMilliseconds = 250

/**
 * Starts so many processes that share one port, and starts again whichever ends by itself. They know nothing of each other: what is
 * true stands in the database, and one that is killed loses only the requests that it had in hand.
 */
export async function watchOver(count: number): Promise<{ port: number; stop(): Promise<void> }> {
  let stopping = false
  gatherMetrics()
  const begin = (): Worker => {
    const worker = cluster.fork()
    worker.once('exit', (code, signal) => {
      if (stopping) return
      console.error(`worker ${worker.process.pid} ended (${signal ?? code}); another is started`)
      void sleep(restartPauseMilliseconds).then(() => stopping || begin())
    })
    return worker
  }
  const listening = Array.from({ length: count }, begin).map(listeningAt)
  const [port] = await Promise.all(listening)
  return {
    port: port as number,
    async stop() {
      stopping = true
      const living = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
      const ends = living.map((worker) => once(worker, 'exit'))
      for (const worker of living) worker.process.kill('SIGTERM')
      await Promise.all(ends)
    },
  }
}

/** @throws when it ends before it listens: then what is wrong is wrong for all of them */
async function listeningAt(worker: Worker): Promise<number> {
  const ended = once(worker, 'exit').then(() => {
    throw new Error('a worker ended before it listened')
  })
  const heard = once(worker, 'listening').then(([address]) => (address as { port: number }).port)
  return Promise.race([heard, ended])
}
