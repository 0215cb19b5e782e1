import { crc32, inflateRawSync } from 'node:zlib'

/** The files of a ZIP archive, read by its directory as other programs do; each is held against its checksum. */
export function unzipped(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const files = new Map<string, string>()
  for (let n = archive.readUInt16LE(end + 10), at = archive.readUInt32LE(end + 16); n > 0; n--) {
    const [crc, packed, size] = [16, 20, 24].map((of) => archive.readUInt32LE(at + of)) as [number, number, number]
    const [name, extra, comment] = [28, 30, 32].map((of) => archive.readUInt16LE(at + of)) as [number, number, number]
    const local = archive.readUInt32LE(at + 42)
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const content = inflateRawSync(archive.subarray(begin, begin + packed))
    if (content.length !== size || crc32(content) !== crc) throw new Error('the archive is damaged')
    files.set(archive.toString('utf8', at + 46, at + 46 + name), content.toString())
    at += 46 + name + extra + comment
  }
  return files
}

/** The cells of one sheet of a workbook; a number as it is written. */
export const cellsOf = (sheet: string): string[][] =>
  [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    [...row!.matchAll(/<c[^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, cell]) =>
      (cell ?? '').replace(/<[^>]+>/g, '').replace(/&#39;|&quot;|&lt;|&gt;|&amp;/g, (one) => plain[one] as string),
    ),
  )

const plain: Record<string, string> = { '&#39;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' }
