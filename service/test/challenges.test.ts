import { createHash } from 'node:crypto'
import { challengeOf } from '@quanhe/sdk'
import { solveChallenge } from '@quanhe/sdk/solve-challenge'
import type { Reply } from '@quanhe/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { openProofOfWork } from '../src/operations/coupons/challenges.ts'
import { backend, post } from './support/asking.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

// A batch may ask for a challenge: programs that claim in bulk pay for each claim, a buyer does not notice.

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const clock = pinnedClock(`${tomorrow}T04:00:00.000Z`)
const bits = 10 // less work than the usual, for a test
let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace({ clock, challenges: openProofOfWork(new Uint8Array(32).fill(7), clock, bits) })
  await asks([{ kind: 'challenge' }])
})
afterAll(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
  await marketplace.close()
})

const asks = async (prerequisites: object[], batch = 'bat_three-each', at = marketplace) => {
  const list = JSON.stringify(prerequisites)
  await at.query(`update batch_versions set prerequisites = $1, version = version + 1 where batch_id = $2`, [
    list,
    batch,
  ])
  await at.query(`update batches set version = version + 1 where batch_id = $1`, [batch])
}

type Claim = Reply<'claimCoupon'>['claim']
type Body = { challengeAnswer?: string; entryToken?: string }
const claim = async (buyer: string, body: Body = {}, at = marketplace, batch = 'bat_three-each'): Promise<Claim> =>
  (await (await at.buyer(buyer)).client.claimCoupon({ path: { id: batch }, body })).claim

async function solved(asked: Claim): Promise<string> {
  const challenge = challengeOf(asked)
  if (!challenge) throw new Error(`no challenge in ${JSON.stringify(asked)}`)
  return solveChallenge(challenge)
}

test('a claim without an answer is told what to do, and passes with it', async () => {
  const asked = await claim('ann')
  expect(asked).toMatchObject({
    outcome: 'challenge_required',
    because: { answer: 'none', challenge: { kind: 'proof_of_work', bits, expiresAt: `${tomorrow}T04:02:00.000Z` } },
  })
  const challengeAnswer = await solved(asked)
  const [salt, n] = [challengeOf(asked)?.salt, challengeAnswer.split('~')[1]]
  expect(createHash('sha256').update(`${salt}:${n}`).digest().readUInt16BE() >> (16 - bits)).toBe(0)
  expect((await claim('ann', { challengeAnswer })).outcome).toBe('issued')
})

test('an answer is good once, however many use it at once', async () => {
  const challengeAnswer = await solved(await claim('bob'))
  const claims = await Promise.all(Array.from({ length: 10 }, () => claim('bob', { challengeAnswer })))
  expect(claims.filter((one) => one.outcome === 'issued')).toHaveLength(1)
  const refused = claims.filter((one) => one.outcome === 'challenge_required')
  expect(refused).toHaveLength(9)
  expect(refused[0]?.because).toEqual({ answer: 'used' })
})

test('an answer of another buyer, for another batch, late, wrong or made up gets a new challenge', async () => {
  await asks([{ kind: 'challenge' }], 'bat_an-hour')
  const mine = await claim('cho')
  const challengeAnswer = await solved(mine)
  const elsewhere = await solved(await claim('cho', {}, marketplace, 'bat_an-hour'))
  const token = challengeAnswer.split('~')[0]
  const tooLittle = Array.from({ length: 100 }, (_, n) => `${token}~${n}`).find((one) => one !== challengeAnswer)
  const bad = [elsewhere, tooLittle, `${challengeAnswer}~1`, `${challengeAnswer.slice(0, -1)}x`, '~', 'x'.repeat(2_000)]
  for (const one of bad) {
    const refused = await claim('cho', { challengeAnswer: one as string })
    expect(refused.because, one).toMatchObject({ answer: 'wrong, too late, or for another claim' })
    expect(challengeOf(refused)?.token).not.toBe(token)
  }
  expect((await claim('thief', { challengeAnswer })).outcome).toBe('challenge_required')
  clock.advance(121)
  expect((await claim('cho', { challengeAnswer })).outcome).toBe('challenge_required')
  clock.advance(-121)
  expect((await claim('cho', { challengeAnswer })).outcome).toBe('issued')
})

test('who may not have it is told so before any challenge, and the offer is still to be claimed', async () => {
  await asks([{ kind: 'challenge' }, { kind: 'score_at_least', score: 10 }])
  expect((await claim('dan')).outcome).toBe('not_eligible')
  await asks([{ kind: 'challenge' }])
  const { client } = await marketplace.buyer('eve')
  expect((await client.getBatch({ path: { id: 'bat_three-each' } })).state).toBe('claimable')
})

test('with an entry token, the one use of the token is the one use of the answer', async () => {
  await asks([{ kind: 'entry_token' }, { kind: 'challenge' }])
  const made = async (id: string) =>
    (await marketplace.service.house.entryTokens.sign({ id, buyer: 'fay', batch: 'bat_three-each' }, 60)).token
  const [first, second] = [await made('ent_first'), await made('ent_second')]
  expect((await claim('fay')).outcome).toBe('entry_required')
  const challengeAnswer = await solved(await claim('fay', { entryToken: first }))
  expect((await claim('fay', { entryToken: second, challengeAnswer })).outcome).toBe('challenge_required')
  expect((await claim('fay', { entryToken: first, challengeAnswer })).outcome).toBe('issued')
  expect((await claim('fay', { entryToken: first, challengeAnswer })).outcome).toBe('entry_required')
  await asks([{ kind: 'challenge' }])
})

test('a partner’s link leads through the same challenge', async () => {
  const author = await backend(marketplace, ['links:write'])
  const terms = { channel: 'sms', partner: 'one', quota: 5 }
  const link = await post(marketplace, '/v1/batches/bat_three-each/links', terms, author)
  const { client } = await marketplace.buyer('gus')
  const path = { id: link.json['id'] as string }
  const { claim: asked } = await client.claimByLink({ path })
  const body = { challengeAnswer: await solved(asked) }
  expect((await client.claimByLink({ path, body })).claim.outcome).toBe('issued')
  expect((await client.claimByLink({ path, body })).claim.because).toEqual({ answer: 'used' })
})

test('another verifier may be handed in', async () => {
  const challenges = {
    ask: () => Promise.resolve({ kind: 'picture', url: 'https://example.com/picture' }),
    read: (answer: string) => Promise.resolve(answer === 'a cat' ? asked : undefined),
  }
  const asked = { id: 'chl_cat', buyer: 'hal', batch: 'bat_three-each' }
  const other = await openMarketplace({ clock, challenges })
  await asks([{ kind: 'challenge' }], 'bat_three-each', other)
  expect((await claim('hal', {}, other)).because).toMatchObject({ challenge: { kind: 'picture' } })
  expect((await claim('hal', { challengeAnswer: 'a dog' }, other)).outcome).toBe('challenge_required')
  expect((await claim('hal', { challengeAnswer: 'a cat' }, other)).outcome).toBe('issued')
  await other.close()
})

test('an answer counts only as many zero bits as its question asked for', async () => {
  const easy = openProofOfWork(new Uint8Array(32), clock, 1)
  const about = { id: 'chl_1', buyer: 'ida', batch: 'bat_1' }
  const question = (await easy.ask(about)) as Parameters<typeof solveChallenge>[0]
  expect(await easy.read(await solveChallenge(question))).toEqual(about)
  const other = openProofOfWork(new Uint8Array(32).fill(1), clock, 1)
  expect(await other.read(await solveChallenge(question))).toBeUndefined()
})
