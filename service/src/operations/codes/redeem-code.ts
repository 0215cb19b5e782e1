import { z } from 'zod'
import { codeFaults, readCode } from '../../domain/codes.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { batchById } from '../../storage/batches.ts'
import type { BatchRow } from '../../storage/batches.ts'
import { countGuess, guessesSince, lockCode, useCode } from '../../storage/codes.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import { claimView } from '../coupons/claim-view.ts'
import { issueOne } from '../grants/issue-one.ts'
import type { House } from '../operation.ts'
import { buyerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { claimReply } from '../shapes/coupon.ts'

const slotMilliseconds = 15 * 60 * 1000
/** What one caller may try in vain in a quarter of an hour: codes that do not exist, and codes with a typing error. */
const mostUnknown = 5
const mostTypos = 30
/** When everybody together guesses this much, whoever guessed wrong once must wait. */
const mostByEverybody = 1_000

export const redeemCode = operation({
  id: 'redeemCode',
  method: 'POST',
  path: '/v1/codes/redemptions',
  tag: 'Codes',
  summary: 'Turn a code into a coupon in the calling buyer’s wallet. Where the coupon is refused the code stays unused',
  ability: 'codes:redeem',
  params: nothing,
  query: nothing,
  body: z.strictObject({ code: z.string().min(1).max(100) }).meta({ id: 'CodeRedemption' }),
  status: 200,
  reply: claimReply,
  problems: ['invalid_request', 'rate_limited', 'code_not_valid', 'code_used'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, body } = call
    const { buyer, bucket } = buyerOf(call)
    const guesses = await guessesAllowed(sql, house, bucket, buyer)
    const read = readCode(body.code)
    if ('fault' in read) {
      await guesses.count({ unknown: 0, typos: 1 })
      return invalid({ pointer: '/code', found: body.code.slice(0, 40), expected: codeFaults[read.fault] })
    }
    const hash = house.secrets.mac('codes', read.code)
    const code = await lockCode(sql, hash)
    if (!code) {
      await guesses.count({ unknown: 1, typos: 0 })
      return new Problem('code_not_valid')
    }
    if (code.voided || code.most === 0) return new Problem('code_not_valid')
    if (code.used >= code.most) return new Problem('code_used')
    const batch = (await batchById(sql, code.batch)) as BatchRow
    const origin = {
      way: 'code' as const,
      source: code.set,
      reference: hash.toString('hex'),
      dedupeKey: null,
      actor: `buyer:${buyer}`,
      because: null,
    }
    const answer = await issueOne(sql, house, batch, { bucket, buyer }, origin, { key: `code ${call.key}` })
    if (answer.couponId !== null && !(await useCode(sql, hash)))
      throw new Error('a code that was locked lost its last use')
    return claimView(answer, sql, house)
  },
})

/**
 * Whether this caller may try at all. Wrong codes are counted even though the call is refused, since a problem that is returned
 * keeps its transaction. @throws Problem `rate_limited`
 */
async function guessesAllowed(sql: Sql, house: House, bucket: number, buyer: string) {
  const at = (await moment(sql, house.clock)).getTime()
  const slot = new Date(at - (at % slotMilliseconds))
  const { unknown, typos, everybody } = await guessesSince(sql, bucket, buyer, slot)
  const tooMany = unknown >= mostUnknown || typos >= mostTypos || (everybody >= mostByEverybody && unknown > 0)
  if (tooMany)
    throw new Problem('rate_limited', { retryAfterSeconds: Math.ceil((slot.getTime() + slotMilliseconds - at) / 1000) })
  return { count: (guess: { unknown: number; typos: number }) => countGuess(sql, bucket, buyer, slot, guess) }
}
