import { createHmac, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checksumHolds, codesOf, normalised, printed, readCode } from '../src/domain/codes.ts'
import { secretBytes } from '../src/domain/ids.ts'
import { secretsOf } from '../src/domain/secrets.ts'
import { forgetOldRequests } from '../src/jobs/forget-old-requests.ts'
import { runBulkJobs } from '../src/jobs/run-bulk-jobs.ts'
import { backend, json, post } from './support/asking.ts'
import { granting } from './support/granting.ts'
import { jobHouse } from './support/job-house.ts'
import type { Answer, TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const anyCode = fc.integer({ min: 1, max: 1_000_000 }).map((nth) => codesOf(Buffer.alloc(32, 7), nth, 1)[0] as string)

describe('a code', () => {
  test('has 80 random bits, is spread evenly, and no two of 200,000 are the same', () => {
    const codes = codesOf(secretBytes(32), 1, 200_000)
    const seen = new Set(codes)
    const counts = new Map<string, number>()
    for (const code of codes) for (const letter of code.slice(0, 16)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    expect(seen.size).toBe(200_000)
    const expected = (200_000 * 16) / 32
    const chiSquare = [...alphabet].reduce((sum, one) => sum + ((counts.get(one) ?? 0) - expected) ** 2 / expected, 0)
    expect(chiSquare).toBeLessThan(85) // 31 degrees of freedom: beyond it once in a million
  })

  test('is the same whether it is made alone or among others, so that an interrupted job goes on where it stopped', () => {
    const seed = secretBytes(32)
    const all = codesOf(seed, 1, 300)
    expect([...codesOf(seed, 1, 120), ...codesOf(seed, 121, 180)]).toEqual(all)
    expect(codesOf(seed, 300, 1)).toEqual([all[299]])
  })

  test('is hashed by HMAC-SHA256, as Node’s own makes it', () => {
    const root = secretBytes(32)
    const key = Buffer.from(hkdfSync('sha256', root, 'quanhe', 'codes', 32))
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(secretsOf(root).mac('codes', text)).toEqual(createHmac('sha256', key).update(text).digest())
      }),
    )
  })

  test('with one or two wrong characters, or two that changed places, is known for a typing error', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(17), fc.nat(17), fc.nat(30), fc.nat(30), (code, i, j, a, b) => {
        const other = (letter: string, by: number) => alphabet[(alphabet.indexOf(letter) + 1 + by) % 32] as string
        const letters = [...code]
        letters[i] = other(letters[i] as string, a)
        expect(checksumHolds(letters.join(''))).toBe(false)
        if (i !== j) letters[j] = other(letters[j] as string, b)
        expect(checksumHolds(letters.join(''))).toBe(false)
        const swapped = [...code]
        ;[swapped[i], swapped[j]] = [swapped[j] as string, swapped[i] as string]
        expect(checksumHolds(swapped.join(''))).toBe(code[i] === code[j])
      }),
      { numRuns: 3_000 },
    )
  })

  test('is read however it is typed: case, spaces, hyphens, full width, O for 0, I or L for 1', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const wide = [...printed(code)].map((c) => (c === '-' ? '－' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
        const confused = code.replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase()
        for (const typed of [printed(code), ` ${code.toLowerCase()}\u200b`, wide.join(' '), confused])
          expect(readCode(typed)).toEqual({ code })
      }),
    )
    expect(readCode('short')).toEqual({ fault: 'too_short' })
    expect(readCode('käse-käse-käse')).toEqual({ fault: 'characters' })
  })
})

let marketplace: TestMarketplace
let author: string
beforeAll(async () => {
  marketplace = await openMarketplace()
  author = await backend(marketplace, ['codes:write', 'grants:read', 'grants:approve', 'grants:write'])
})
afterAll(async () => {
  expect(await marketplace?.violations()).toEqual([])
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})
const { newBatch, couponsOf } = granting(() => marketplace)

const settled = async () => {
  while ((await runBulkJobs.run(jobHouse(marketplace))).more);
}
const generate = (batch: string, count: number) =>
  post(marketplace, `/v1/batches/bat_${batch}/code-sets`, { count }, author)
const download = (set: unknown, token = author) =>
  post(marketplace, `/v1/code-sets/${set as string}/download`, {}, token)
const codesIn = (text: string) => text.trim().split('\n').slice(1)
const importCodes = (batch: string, codes: string[], query = '') =>
  marketplace.send('POST', `/v1/batches/bat_${batch}/code-imports${query}`, {
    body: ['code', ...codes].join('\n'),
    token: author,
    headers: { ...json(), 'content-type': 'text/csv' },
  })
const redeem = async (buyer: string, code: string): Promise<Answer> =>
  post(marketplace, '/v1/codes/redemptions', { code }, (await marketplace.buyer(buyer)).token)
const outcome = (answer: Answer) => (answer.json['claim'] as { outcome: string } | undefined)?.outcome
const set = async (id: unknown) =>
  (await marketplace.send('GET', `/v1/code-sets/${id as string}`, { token: author })).json

describe('a set of codes', () => {
  test('is made by a job and downloaded once; the database never holds a code', async () => {
    await newBatch('printed', 50)
    const made = await generate('printed', 25)
    expect(made.json, made.text).toMatchObject({ origin: 'generated', codes: 0, downloadable: false })
    expect((await download(made.json['id'])).json).toMatchObject({ status: 409, code: 'codes_not_ready' })
    await settled()
    expect(await set(made.json['id'])).toMatchObject({ codes: 25, usedCodes: 0, downloadable: true })
    const file = await download(made.json['id'])
    expect(file.headers.get('content-disposition')).toContain(`${made.json['id'] as string}.csv`)
    const codes = codesIn(file.text)
    expect(new Set(codes).size).toBe(25)
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}(-[0-9A-HJKMNP-TV-Z]{6}){2}$/)
    const another = await backend(marketplace, ['codes:write'])
    const taken = { status: 409, code: 'codes_downloaded' }
    expect((await download(made.json['id'], another)).json).toMatchObject(taken)
    await marketplace.query(
      `update code_sets set downloaded_at = now() - interval '11 minutes' where code_set_id = $1`,
      [made.json['id']],
    )
    expect((await download(made.json['id'])).json).toMatchObject(taken)
    await forgetOldRequests.run(jobHouse(marketplace))
    expect(await set(made.json['id'])).toMatchObject({ downloadable: false })
    const kept = await marketplace.query<{ text: string }>(
      `select c::text || s::text as text from codes c join code_sets s using (code_set_id) where s.code_set_id = $1`,
      [made.json['id']],
    )
    for (const { text } of kept) for (const code of codes) expect(text).not.toContain(normalised(code))
  })

  test('a download that broke off can be made again, and gives the same codes', async () => {
    await newBatch('broken-off', 60_000)
    const made = await generate('broken-off', 40_000)
    await post(
      marketplace,
      `/v1/bulk-jobs/${made.json['job'] as string}/approve`,
      {},
      await backend(marketplace, ['grants:approve']),
    )
    await settled()
    const stop = new AbortController()
    const response = await fetch(`${marketplace.baseUrl}/v1/code-sets/${made.json['id'] as string}/download`, {
      method: 'POST',
      body: '{}',
      headers: { ...json(), authorization: `Bearer ${author}` },
      signal: stop.signal,
    })
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const first = Buffer.from((await reader.read()).value as Uint8Array).toString()
    stop.abort()
    const codes = codesIn((await download(made.json['id'])).text)
    expect(codes).toHaveLength(40_000)
    expect(codes[0]).toBe(first.split('\n')[1])
  })

  test('is never larger than the stock, and a large one waits for a second person', async () => {
    await newBatch('stocked', 1_500)
    expect((await generate('stocked', 1_501)).json['errors']).toMatchObject([{ pointer: '/count' }])
    const made = await generate('stocked', 1_200)
    const job = async () =>
      (await marketplace.send('GET', `/v1/bulk-jobs/${made.json['job'] as string}`, { token: author })).json
    expect(await job()).toMatchObject({ state: 'submitted', kind: 'codes' })
    await settled()
    expect(await set(made.json['id'])).toMatchObject({ codes: 0 })
    const approve = (token: string) =>
      post(marketplace, `/v1/bulk-jobs/${made.json['job'] as string}/approve`, {}, token)
    expect((await approve(author)).json).toMatchObject({ code: 'four_eyes' })
    expect((await approve(await backend(marketplace, ['grants:approve']))).status).toBe(200)
    await settled()
    expect(await set(made.json['id'])).toMatchObject({ codes: 1_200 })
    expect((await generate('stocked', 301)).json['errors']).toMatchObject([{ pointer: '/count' }])
  })

  test(
    'of a million is made in small steps, each code unlike every other, and no guess of a million hits one',
    { timeout: 300_000 },
    async () => {
      await newBatch('million', 1_000_000)
      const made = await generate('million', 1_000_000)
      await post(
        marketplace,
        `/v1/bulk-jobs/${made.json['job'] as string}/approve`,
        {},
        await backend(marketplace, ['grants:approve']),
      )
      await settled()
      expect(await set(made.json['id'])).toMatchObject({ codes: 1_000_000 })
      const codes = codesIn((await download(made.json['id'])).text)
      const known = new Set(codes.map(normalised))
      expect(known.size).toBe(1_000_000)
      expect(codesOf(secretBytes(32), 1, 1_000_000).filter((guess) => known.has(guess))).toEqual([])
      expect(outcome(await redeem('of-a-million', codes[777_777] as string))).toBe('issued')
    },
  )
})

describe('redeeming a code', () => {
  test('puts the coupon into the wallet, once; another buyer learns that it was used', async () => {
    await newBatch('redeemed', 10)
    const { json: made } = await generate('redeemed', 2)
    await settled()
    const [code, second] = codesIn((await download(made['id'])).text) as [string, string]
    const first = await redeem('redeemer', code.toLowerCase().replaceAll('-', ' '))
    expect(outcome(first), first.text).toBe('issued')
    expect((await redeem('another', code)).json).toMatchObject({ status: 409, code: 'code_used' })
    expect(outcome(await redeem('redeemer', second))).toBe('limit_reached')
    expect(outcome(await redeem('another', second))).toBe('issued') // where the coupon was refused the code stayed unused
    expect(await set(made['id'])).toMatchObject({ usedCodes: 2, uses: 2 })
    const { json: listed } = await marketplace.send('GET', `/v1/grants?source=${made['id'] as string}`, {
      token: author,
    })
    expect((listed['data'] as { buyer: string }[]).map((one) => one.buyer).sort()).toEqual(['another', 'redeemer'])
  })

  test('by twenty buyers at once gives one coupon', async () => {
    await newBatch('raced-code', 10)
    const { json: made } = await generate('raced-code', 1)
    await settled()
    const [code] = codesIn((await download(made['id'])).text) as [string]
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => redeem(`code-racer-${n}`, code)))
    expect(answers.filter((one) => outcome(one) === 'issued')).toHaveLength(1)
    expect(answers.filter((one) => one.json['code'] === 'code_used')).toHaveLength(19)
    expect(await couponsOf('raced-code')).toHaveLength(1)
  })

  test('with a typing error names it; unknown and void codes answer alike; five wrong ones and the caller waits', async () => {
    await newBatch('guessed', 10)
    const { json: made } = await generate('guessed', 2)
    await settled()
    const [code] = codesIn((await download(made['id'])).text) as [string]
    const typo = await redeem('guesser', code.slice(0, -1) + (code.endsWith('0') ? '1' : '0'))
    expect(typo.json).toMatchObject({ status: 422, code: 'invalid_request', errors: [{ pointer: '/code' }] })
    expect((typo.json['errors'] as { expected: string }[])[0]?.expected).toContain('typing error')
    const unknown = () => printed(codesOf(secretBytes(32), 1, 1)[0] as string)
    for (let n = 0; n < 5; n++)
      expect((await redeem('guesser', unknown())).json).toMatchObject({ status: 422, code: 'code_not_valid' })
    const waits = await redeem('guesser', code)
    expect(waits.json).toMatchObject({ status: 429, code: 'rate_limited' })
    expect(Number(waits.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(outcome(await redeem('honest', code))).toBe('issued')
    await post(marketplace, `/v1/code-sets/${made['id'] as string}/void`, { because: 'leaked' }, author)
    const voided = await redeem('late', code)
    const never = await redeem('late', unknown())
    expect([voided.status, voided.json['code'], voided.json['title']]).toEqual([
      never.status,
      never.json['code'],
      never.json['title'],
    ])
  })
})

describe('a merchant’s own codes', () => {
  test('are taken in once each, however they are written, after a dry run that changes nothing', async () => {
    await newBatch('own', 10)
    const codes = ['SUMMER-2026-A', 'summer 2026 a', 'SUMMER-2O26-B', 'x', 'ÄÄÄÄÄÄÄÄ']
    const dry = await importCodes('own', codes, '?dryRun=true')
    expect(dry.json, dry.text).toMatchObject({ imported: 2, duplicates: 1, malformed: 2 })
    expect(dry.json['set']).toBeUndefined()
    expect((dry.json['faults'] as { line: number }[]).map((one) => one.line)).toEqual([4, 5])
    const real = await importCodes('own', codes)
    expect(real.json).toMatchObject({ imported: 2, duplicates: 1, malformed: 2, set: { codes: 2, origin: 'imported' } })
    expect((await importCodes('own', codes)).json).toMatchObject({ imported: 0, duplicates: 3 })
    expect(outcome(await redeem('own-1', 'Summer-2026-b'))).toBe('issued')
  })

  test('may be good for many buyers, as often as was said and no more', async () => {
    await newBatch('shared-code', 10)
    await importCodes('shared-code', ['EVERYBODY-2026'], '?usesPerCode=3')
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => redeem(`everybody-${n}`, 'everybody-2026')))
    expect(answers.filter((one) => outcome(one) === 'issued')).toHaveLength(3)
    expect(answers.filter((one) => one.json['code'] === 'code_used')).toHaveLength(5)
  })

  test('beyond the stock are refused whole, and a single one is void for its owner only', async () => {
    await newBatch('own-little', 2)
    expect((await importCodes('own-little', ['LITTLE-AAAA', 'LITTLE-BBBB', 'LITTLE-CCCC'])).status).toBe(422)
    expect((await importCodes('own-little', ['LITTLE-AAAA', 'LITTLE-BBBB'])).json).toMatchObject({ imported: 2 })
    const shop = await backend(marketplace, ['codes:write'], 'mch_one')
    const void_ = (token: string, code: string) => post(marketplace, '/v1/codes/void', { code }, token)
    expect((await void_(shop, 'LITTLE-AAAA')).json['code']).toBe('code_not_valid')
    expect((await void_(author, 'LITTLE-AAAA')).json).toMatchObject({ used: 0 })
    expect((await redeem('own-2', 'LITTLE-AAAA')).json['code']).toBe('code_not_valid')
  })
})
