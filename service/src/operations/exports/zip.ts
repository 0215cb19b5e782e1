// A ZIP archive that is sent while it is made: an entry is asked for when the one before it has been read.
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export type Entry = { readonly name: string; readonly content: AsyncIterable<string> | Iterable<string> }

/** The same content makes the same file: each entry is dated the first day that the format knows. */
const options = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }

/** Breaking off on either side ends both. */
export async function* zipped(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  const archive = new ZipFile()
  const output = archive.outputStream as Readable
  const fail = (error: unknown) => void output.destroy(error as Error)
  archive.on('error', fail)
  let open: Readable | undefined
  const pack = async () => {
    for await (const { name, content } of entries) {
      const source = (open = Readable.from(content))
      source.on('error', fail)
      const read = new Promise((resolve) => source.once('close', resolve))
      archive.addReadStreamLazy(name, options, (give) => give(null, source))
      await read
      if (output.destroyed) return
    }
    archive.end()
  }
  pack().catch(fail)
  try {
    yield* output as AsyncIterable<Buffer>
  } finally {
    output.destroy()
    open?.destroy()
  }
}
