// A ZIP archive that is sent while it is made: sizes and checksums follow each entry, and the directory comes last.
import { Readable, pipeline } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export type Entry = { readonly name: string; readonly content: AsyncIterable<string> | Iterable<string> }
type Packed = {
  readonly name: Buffer
  readonly at: number
  readonly crc: number
  readonly size: number
  packed: number
}

const sizesFollow = 0x0008
const namesAreUtf8 = 0x0800
const deflated = 8
/** 1 January 1980, the first day of ZIP: the same content makes the same file. */
const firstDay = 0x0021
/** Beyond it a file would need the fields of ZIP64. */
const mostBytes = 0xffffffff

/** @throws RangeError beyond 4 GiB */
export async function* zipped(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  const packed: Packed[] = []
  let at = 0
  for await (const { name, content } of entries) {
    const head = localHeader(Buffer.from(name))
    yield head
    let [crc, size, sent] = [0, 0, 0]
    const counted = (async function* () {
      for await (const text of content) {
        const bytes = Buffer.from(text)
        crc = crc32(bytes, crc)
        size += bytes.length
        yield bytes
      }
    })()
    for await (const chunk of deflate(counted)) {
      sent += chunk.length
      yield chunk
    }
    const one: Packed = { name: Buffer.from(name), at, crc, size, packed: sent }
    const follows = fields([0x08074b50, 4], [crc, 4], [sent, 4], [size, 4])
    yield follows
    packed.push(one)
    at += head.length + sent + follows.length
    if (at > mostBytes || size > mostBytes) throw new RangeError('the archive is longer than 4 GiB')
  }
  const directory = Buffer.concat(packed.map(directoryEntry))
  yield directory
  const [n, length] = [packed.length, directory.length]
  yield fields([0x06054b50, 4], [0, 2], [0, 2], [n, 2], [n, 2], [length, 4], [at, 4], [0, 2])
}

/** Breaking off on either side ends both. */
function deflate(source: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const packer = createDeflateRaw()
  pipeline(Readable.from(source), packer, () => {})
  return packer
}

const localHeader = (name: Buffer): Buffer =>
  Buffer.concat([
    fields([0x04034b50, 4], [20, 2], [sizesFollow | namesAreUtf8, 2], [deflated, 2], [0, 2], [firstDay, 2]),
    fields([0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]),
    name,
  ])

const directoryEntry = ({ name, at, crc, size, packed }: Packed): Buffer =>
  Buffer.concat([
    fields([0x02014b50, 4], [20, 2], [20, 2], [sizesFollow | namesAreUtf8, 2], [deflated, 2], [0, 2], [firstDay, 2]),
    fields([crc, 4], [packed, 4], [size, 4], [name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
    name,
  ])

/** Numbers one after the other, least byte first. */
function fields(...parts: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(parts.reduce((sum, [, bytes]) => sum + bytes, 0))
  let at = 0
  for (const [value, bytes] of parts) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}
