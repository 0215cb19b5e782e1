import { setTimeout as sleep } from 'node:timers/promises'
import type { EmbeddedOptions, EmbeddedPostgres } from './embedded.ts'
import { startEmbedded } from './embedded.ts'

const pauseMilliseconds = 200

/**
 * The server of `folder`, started again whenever it ends without being told to: after a crash of its own it recovers by itself, but
 * nobody else would start one whose first process was killed. Several processes may watch the same server; one of them starts it.
 */
export async function startSupervised(
  options: EmbeddedOptions,
  failed: (error: unknown) => void = () => {},
): Promise<EmbeddedPostgres> {
  let stopping = false
  let server = await startEmbedded(options)
  const watch = async () => {
    for (;;) {
      await server.gone
      while (!stopping) {
        try {
          server = await startEmbedded(options)
          break
        } catch (error) {
          failed(error)
          await sleep(pauseMilliseconds, undefined, { ref: false })
        }
      }
      if (stopping) return
    }
  }
  const watching = watch()
  return {
    ...server,
    async stop() {
      stopping = true
      const told = server
      await told.stop()
      await watching
      if (server !== told) await server.stop() // it was being started when the word to stop came
    },
  }
}
