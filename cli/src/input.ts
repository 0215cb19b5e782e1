import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { Refused } from './problem.ts'

/** The largest input that is read whole, and the longest line of a stream: fifty times the largest request there is. */
export const MOST_BYTES = 64 * 1024 * 1024

const NEWLINE = 0x0a

/** The bytes of a file, or of standard input where the name is `-`. Errors come when it is read. */
export function open(file: string): Readable {
  return file === '-' ? process.stdin : createReadStream(file)
}

/**
 * The whole input as a value.
 * @throws Refused (input_unreadable, payload_too_large, malformed_json)
 */
export async function readValue(file: string, stream: Readable, mostBytes = MOST_BYTES): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of readable(file, stream)) {
    bytes += chunk.length
    if (bytes > mostBytes) throw tooLarge(mostBytes)
    chunks.push(chunk)
  }
  return parse(Buffer.concat(chunks))
}

/** One line of a stream: its value, or why it has none. */
export type Line = { readonly value: unknown } | { readonly refused: Refused }

/**
 * The lines of a stream as values, in order, holding one line at a time. A line that is too long is passed over up to
 * its end. The newline after the last line starts no further one.
 * @throws Refused (input_unreadable)
 */
export async function* readLines(file: string, stream: Readable, mostBytes = MOST_BYTES): AsyncGenerator<Line> {
  const line = new LineBuffer(mostBytes)
  for await (const chunk of readable(file, stream)) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, end))
      yield line.take()
      from = end + 1
    }
    line.add(chunk.subarray(from))
  }
  if (!line.isEmpty()) yield line.take()
}

class LineBuffer {
  #parts: Buffer[] = []
  #bytes = 0
  readonly #mostBytes: number

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  /** Keeps the part, but only counts it once the line is too long: what is thrown away must not fill the memory. */
  add(part: Buffer): void {
    this.#bytes += part.length
    if (this.#bytes > this.#mostBytes) this.#parts = []
    else if (part.length > 0) this.#parts.push(part)
  }

  isEmpty(): boolean {
    return this.#bytes === 0
  }

  take(): Line {
    const [bytes, parts] = [this.#bytes, this.#parts]
    this.#bytes = 0
    this.#parts = []
    if (bytes > this.#mostBytes) return { refused: tooLarge(this.#mostBytes) }
    try {
      return { value: parse(Buffer.concat(parts)) }
    } catch (error) {
      if (error instanceof Refused) return { refused: error }
      throw error
    }
  }
}

/** The bytes, or the problem that they cannot be read. */
export async function* readable(file: string, stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk as Buffer
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new Refused('input_unreadable', [
      { pointer: '', found: `${file}: ${code}`, expected: 'a file that can be read, or - for standard input' },
    ])
  }
}

function parse(bytes: Buffer): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw notJson('bytes that are not UTF-8')
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw notJson(text.trim() === '' ? 'nothing' : (error as SyntaxError).message)
  }
}

function notJson(found: string): Refused {
  return new Refused('malformed_json', [{ pointer: '', found, expected: 'JSON in UTF-8' }])
}

function tooLarge(mostBytes: number): Refused {
  return new Refused('payload_too_large', [
    { pointer: '', found: `more than ${mostBytes} bytes`, expected: `at most ${mostBytes} bytes` },
  ])
}
