import type { Writable } from 'node:stream'

/** The reader went away (`quanhe … | head`): there is nobody left to write for, and nothing is wrong. */
export class ReaderGone extends Error {}

/** Writes text, and waits where the reader is slower than we are: otherwise a long stream would pile up in memory. */
export class Output {
  readonly #stream: Writable
  #gone = false

  constructor(stream: Writable) {
    this.#stream = stream
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error
      this.#gone = true
    })
  }

  /** @throws ReaderGone */
  async write(text: string): Promise<void> {
    if (this.#gone) throw new ReaderGone()
    if (!this.#stream.write(text)) await this.#drained()
    if (this.#gone) throw new ReaderGone()
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      const settle = () => {
        for (const event of ['drain', 'error', 'close']) this.#stream.off(event, settle)
        resolve()
      }
      for (const event of ['drain', 'error', 'close']) this.#stream.on(event, settle)
    })
  }
}
