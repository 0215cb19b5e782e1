import { expect, test } from 'vitest'
import type { Entry } from '../src/operations/exports/zip.ts'
import { zipped } from '../src/operations/exports/zip.ts'
import { unzipped } from './support/unzipped.ts'

let made = 0
async function* lines(count: number): AsyncGenerator<string> {
  for (let n = 0; n < count; n++) {
    made++
    yield `line ${n}\n`
  }
}
async function* archive(entries: Entry[]): AsyncGenerator<Entry> {
  yield* entries
}
async function read(entries: AsyncIterable<Entry>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of zipped(entries)) parts.push(part)
  return Buffer.concat(parts)
}
const two = () =>
  archive([
    { name: '一.txt', content: lines(5_000) },
    { name: 'two.txt', content: ['2'] },
  ])

test('an archive holds what was put into it, and the same content makes the same bytes', async () => {
  const bytes = await read(two())
  const files = unzipped(bytes)
  expect([...files.keys()]).toEqual(['一.txt', 'two.txt'])
  expect(files.get('一.txt')!.split('\n')).toHaveLength(5_001)
  expect(files.get('two.txt')).toBe('2')
  expect((await read(two())).equals(bytes)).toBe(true)
})

test('who stops reading stops the writing', async () => {
  const many = archive([{ name: 'many', content: lines(10_000_000) }])
  for await (const part of zipped(many)) if (part.length > 1_000) break
  const then = made
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(made).toBe(then)
  expect(await many.next()).toEqual({ done: true, value: undefined })
})

test('a source that fails, fails the archive', async () => {
  async function* failing(): AsyncGenerator<string> {
    yield 'one'
    throw new Error('the source is gone')
  }
  await expect(read(archive([{ name: 'a', content: failing() }]))).rejects.toThrow('the source is gone')
  async function* noMore(): AsyncGenerator<Entry> {
    yield { name: 'a', content: ['one'] }
    throw new Error('the list is gone')
  }
  await expect(read(noMore())).rejects.toThrow('the list is gone')
})
