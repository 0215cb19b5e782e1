import cluster from 'node:cluster'
import { AggregatorRegistry } from 'prom-client'
import type { Registry } from 'prom-client'

// Where several processes share one port, a scrape reaches any of them, and asks for all: the one that is asked asks the process
// that started it, which gathers from each and sums.

type Asked = { readonly metricsWanted: number }
type Told = { readonly metricsOf: number; readonly text: string | null }

const isAsked = (message: unknown): message is Asked =>
  typeof message === 'object' && message !== null && 'metricsWanted' in message
const isTold = (message: unknown): message is Told =>
  typeof message === 'object' && message !== null && 'metricsOf' in message

/** In the process that started the others: answers each of them with the figures of all. */
export function gatherMetrics(): void {
  const gathering = new AggregatorRegistry()
  cluster.on('message', (worker, message: unknown) => {
    if (!isAsked(message)) return
    const answer = (text: string | null): void => {
      if (worker.isConnected()) worker.send({ metricsOf: message.metricsWanted, text } satisfies Told)
    }
    gathering.clusterMetrics().then(answer, () => answer(null)) // one that just ended does not answer: the next scrape is whole
  })
}

/** How to read the figures: this process's own, or of all that serve beside it. Undefined: not all could be asked at this moment. */
export function metricsReader(registry: Registry): () => Promise<string | undefined> {
  if (!cluster.isWorker) return () => registry.metrics()
  const waiting = new Map<number, (text: string | undefined) => void>()
  let asked = 0
  new AggregatorRegistry() // listens for what the gathering process asks
  AggregatorRegistry.setRegistries(registry)
  process.on('message', (message: unknown) => {
    if (!isTold(message)) return
    waiting.get(message.metricsOf)?.(message.text ?? undefined)
    waiting.delete(message.metricsOf)
  })
  return () =>
    new Promise((resolve) => {
      waiting.set(++asked, resolve)
      process.send?.({ metricsWanted: asked } satisfies Asked)
    })
}
