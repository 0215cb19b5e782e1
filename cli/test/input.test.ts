import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { type Line, readLines, readValue } from '../src/input.ts'
import { Refused } from '../src/problem.ts'

async function lines(text: string, mostBytes: number, chunkBytes: number): Promise<(string | unknown)[]> {
  const bytes = Buffer.from(text)
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkBytes) }, (_, at) =>
    bytes.subarray(at * chunkBytes, (at + 1) * chunkBytes),
  )
  const found: Line[] = []
  for await (const line of readLines('-', Readable.from(chunks, { objectMode: true }), mostBytes)) found.push(line)
  return found.map((line) => ('refused' in line ? line.refused.problem.code : line.value))
}

test.each([1, 2, 3, 7, 1000])(
  'a line that is too long is refused alone, whatever the pieces it comes in (%i bytes)',
  async (chunkBytes) => {
    const long = `"${'x'.repeat(50)}"`
    expect(await lines(`1\n${long}\n2\n\n"一"\n${long}`, 20, chunkBytes)).toEqual([
      1,
      'payload_too_large',
      2,
      'malformed_json',
      '一',
      'payload_too_large',
    ])
  },
)

test('a line of exactly the limit is read', async () => {
  expect(await lines('"12345678"\n"123456789"\n', 10, 4)).toEqual(['12345678', 'payload_too_large'])
})

test('an input beyond the limit is refused while it is still being read', async () => {
  let sent = 0
  const endless = new Readable({
    read() {
      sent += 1000
      this.push(Buffer.alloc(1000, ' '))
    },
  })
  const refused: unknown = await readValue('-', endless, 100_000).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refused)
  expect((refused as Refused).problem).toMatchObject({ code: 'payload_too_large', status: 413 })
  expect(sent).toBeLessThan(1_000_000)
})
