import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchPressure } from '../src/http/pressure.ts'
import { backend } from './support/asking.ts'
import { browserOn } from './support/browser.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'
import { knownPassword, personIn, signedIn } from './support/people.ts'

let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace({
    limits: { staff: 4, buyer: 3, shop_backend: 6, sign_in: 5, bad_credentials: 5 },
    requestsPerMinute: 1000,
  })
})
afterAll(async () => {
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

describe('a limit', () => {
  test('is told before it is reached, is each caller’s own, and of each kind of caller another', async () => {
    const staff = async () => (await signedIn(marketplace, 'platform_risk')).headers
    const buyer = async (id: string) => ({ authorization: `Bearer ${(await marketplace.buyer(id)).token}` })
    const shop = async () => ({ authorization: `Bearer ${await backend(marketplace, ['batches:write'], 'mch_one')}` })
    const cases = [
      ['staff', 4, await staff(), await staff()],
      ['buyer', 3, await buyer('ann'), await buyer('bob')],
      ['shop_backend', 6, await shop(), await shop()],
    ] as const
    for (const [limit, most, one, other] of cases) {
      for (let n = 1; n <= most; n++) {
        const { status, headers } = await marketplace.send('GET', '/v1/shops', { headers: one })
        expect([status, headers.get('ratelimit-policy')]).toEqual([200, `"${limit}";q=${most};w=60`])
        expect(headers.get('ratelimit')).toMatch(new RegExp(`^"${limit}";r=${most - n};t=\\d+$`))
      }
      const over = await marketplace.send('GET', '/v1/shops', { headers: one })
      expect(over.json).toMatchObject({ status: 429, code: 'rate_limited', retryable: true })
      expect(Number(over.headers.get('retry-after'))).toBeLessThanOrEqual(60)
      expect((await marketplace.send('GET', '/v1/shops', { headers: other })).status).toBe(200)
    }
  })

  test('on signing in counts by address, whichever login is tried', async () => {
    const { login } = await personIn(marketplace, 'platform_risk')
    const codes = []
    for (let n = 0; n < 7; n++)
      codes.push(
        (
          await browserOn(marketplace).post('/v1/sign-in', {
            login: n === 6 ? login : `u${n}@quanhe.test`,
            password: knownPassword,
          })
        ).status,
      )
    expect(codes).toEqual([401, 401, 401, 401, 401, 429, 429])
  })

  test('on credentials that are not valid slows down who tries them, and nobody else at that address', async () => {
    const codes = []
    for (let n = 0; n < 7; n++)
      codes.push((await marketplace.send('GET', '/v1/coupons', { token: `guess-${n}` })).status)
    expect(codes).toEqual([401, 401, 401, 401, 401, 429, 429])
    const { token } = await marketplace.buyer('cat')
    expect((await marketplace.send('GET', '/v1/coupons', { token })).status).toBe(200)
  })
})

describe('an address', () => {
  const addressSeen = async (trustedProxies: string[]) => {
    const behind = await openMarketplace({ trustedProxies, limits: { bad_credentials: 1 } })
    try {
      const from = (address: string) =>
        behind.send('GET', '/v1/coupons', { token: 'x', headers: { 'x-forwarded-for': address } })
      return [(await from('203.0.113.1')).status, (await from('203.0.113.2')).status]
    } finally {
      await behind.close()
    }
  }
  test('is the proxy’s word where the proxy is trusted, and only there', async () => {
    expect(await addressSeen(['127.0.0.1'])).toEqual([401, 401])
    expect(await addressSeen([])).toEqual([401, 429])
    expect(await addressSeen(['10.0.0.0/8'])).toEqual([401, 429])
  })
})

describe('who sends slowly', () => {
  test('is cut off before the head is whole, while others are served', async () => {
    const { port } = new URL(marketplace.baseUrl)
    const socket = connect(Number(port), '127.0.0.1')
    socket.on('error', () => {}) // cut off: that is what is awaited
    socket.write('GET /v1/shops HTTP/1.1\r\nHost: x\r\n')
    const dripping = setInterval(() => socket.write('X-a: b\r\n'), 500)
    const began = performance.now()
    const closed = new Promise<number>((done) => socket.once('close', () => done(performance.now() - began)))
    expect((await marketplace.send('GET', '/healthz')).status).toBe(200)
    expect(await closed).toBeLessThan(25_000)
    clearInterval(dripping)
  })
})

describe('under too much', () => {
  test('a process says so instead of being late with everything, and not because of one pause', async () => {
    const pressure = watchPressure({ mostDelayMilliseconds: 30, mostInFlight: 2 })
    const busy = (milliseconds: number) => {
      const end = performance.now() + milliseconds
      while (performance.now() < end);
    }
    const turn = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
    busy(700)
    await turn(5)
    expect(pressure.overloaded()).toBe(false)
    for (let n = 0; n < 40 && !pressure.overloaded(); n++) {
      busy(150)
      await turn(1)
    }
    expect(pressure.overloaded()).toBe(true)
    for (let n = 0; n < 20 && pressure.overloaded(); n++) await turn(200)
    expect(pressure.overloaded()).toBe(false)
    for (let n = 0; n < 3; n++) pressure.enter()
    expect(pressure.overloaded()).toBe(true)
    pressure.leave()
    expect(pressure.overloaded()).toBe(false)
    pressure.close()
  })
})

describe('an edit', () => {
  test('made from an old state is refused, with the tag of the new one', async () => {
    const strict = await openMarketplace()
    try {
      const operator = await signedIn(strict, 'platform_operator')
      const { id } = await personIn(strict, 'platform_support')
      const seen = await strict.send('GET', `/v1/staff/${id}`, { headers: operator.headers })
      const tag = seen.headers.get('etag') as string
      expect(tag).toMatch(/^"[0-9a-f]{32}"$/)
      let n = 0
      const edit = (role: string, ifMatch: string) =>
        strict.send('POST', `/v1/staff/${id}/role`, {
          body: JSON.stringify({ role }),
          headers: {
            ...operator.headers,
            'content-type': 'application/json',
            'idempotency-key': `edit-number-${++n}`,
            'if-match': ifMatch,
          },
        })
      const both = await Promise.all([edit('platform_risk', tag), edit('platform_finance', tag)])
      expect(both.map((one) => one.status).sort()).toEqual([200, 412])
      const late = both.find((one) => one.status === 412)!
      const now = (await strict.send('GET', `/v1/staff/${id}`, { headers: operator.headers })).headers.get('etag')
      expect(late.json).toMatchObject({ code: 'changed_meanwhile', etag: now })
      expect((await edit('platform_auditor', now as string)).status).toBe(200)
      expect((await edit('platform_support', '*')).status).toBe(200)
    } finally {
      await strict.close()
    }
  })
})
