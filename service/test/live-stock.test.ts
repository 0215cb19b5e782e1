import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace } from './support/marketplace.ts'

// Stock as it falls, told to whoever watches.

let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace({ live: { perAddress: 3, inAll: 100, everyMilliseconds: 50 } })
})
afterAll(() => marketplace?.close())

type Told = { now: string; batches: { id: string; state: string; total: number; claimed: number }[] }

/** Watches batches; `next` is the next event that comes, undefined: the stream is over. */
async function watch(batches: string) {
  const leaving = new AbortController()
  const url = `${marketplace.baseUrl}/v1/batches/live?batches=${batches}`
  const response = await fetch(url, { signal: leaving.signal })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let read = ''
  async function next(): Promise<Told | undefined> {
    for (;;) {
      const found = /event: stock\ndata: (.*)\n\n/.exec(read)
      if (found) {
        read = read.slice(found.index + found[0].length)
        return JSON.parse(found[1] as string) as Told
      }
      const { done, value } = await reader.read()
      if (done) return undefined
      read += value
    }
  }
  return { response, next, leave: () => leaving.abort() }
}

test('who watches a batch is told how it stands, and again when a coupon of it is claimed', async () => {
  const seen = await watch('bat_three-each,bat_voucher-300-30')
  expect(seen.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const first = await seen.next()
  const before = first!.batches.find((one) => one.id === 'bat_three-each')!
  expect(before).toMatchObject({ state: 'live', claimed: expect.any(Number) as number })
  expect(Math.abs(Date.parse(first!.now) - Date.now())).toBeLessThan(60_000)
  await claimed(await marketplace.buyer('watched'), 'three-each')
  expect((await seen.next())!.batches).toEqual([{ ...before, claimed: before.claimed + 1 }])
  seen.leave()
})

test('a batch that is kept for the invited, or that is not there, is told of to nobody', async () => {
  const seen = await watch('bat_for-ann,bat_three-each,bat_granted,bat_nowhere')
  expect((await seen.next())!.batches.map((one) => one.id)).toEqual(['bat_three-each'])
  seen.leave()
})

test.each(['', 'three-each', 'bat_a,bat_b c', Array.from({ length: 101 }, (_, n) => `bat_${n}`).join()])(
  'what is no list of batches is refused: %.20s',
  async (batches) => {
    const { status, json } = await marketplace.send('GET', `/v1/batches/live?batches=${encodeURIComponent(batches)}`)
    expect([status, json['code']]).toEqual([422, 'invalid_request'])
    expect(json['errors']).toEqual([expect.objectContaining({ pointer: '?batches' })])
  },
)

test('one address has so many streams at once and no more; who leaves makes room', async () => {
  const open = []
  for (;;) {
    const seen = await watch('bat_three-each')
    if (seen.response.status !== 200) {
      expect(seen.response.status).toBe(429)
      expect(seen.response.headers.get('retry-after')).toBe('30')
      break
    }
    open.push(seen)
    expect(open.length).toBeLessThanOrEqual(3)
  }
  open[0]!.leave()
  await expect
    .poll(async () => {
      const again = await watch('bat_three-each')
      if (again.response.status === 200) open.push(again)
      return again.response.status
    })
    .toBe(200)
  for (const one of open) one.leave()
})

test('a service that stops ends its streams at once', async () => {
  const other = await marketplace.restarted()
  const response = await fetch(`${other.baseUrl}/v1/batches/live?batches=bat_three-each`)
  const began = performance.now()
  const whole = response.text()
  await other.close()
  expect(await whole).toContain('event: stock')
  expect(performance.now() - began).toBeLessThan(10_000)
})
