// Compares a quote with what a worked case expects, field by field. Whoever made the quote: the engine or the reference.
import { isDeepStrictEqual } from 'node:util'
import type { CaseRefund, CaseReturns, Expected, WorkedCase } from './worked-cases.ts'

type Funded = { readonly party: string; readonly minor: number }
/** What both the engine's and the reference's quote offer to a case. */
export type Answer = {
  readonly discountMinor: number
  readonly payableMinor: number
  readonly shippingDiscountMinor: number
  readonly applied: readonly {
    readonly offer: string
    readonly shares: readonly { readonly line: string; readonly minor: number; readonly funding: readonly Funded[] }[]
  }[]
  readonly lines: readonly {
    readonly id: string
    readonly payableMinor: number
    readonly unitsMinor: readonly number[]
  }[]
  readonly refused: readonly { readonly offer: string; readonly because: string }[]
  readonly gifts: readonly { readonly offer: string; readonly sku: string; readonly quantity: number }[]
}
export type AnsweredRefund = { readonly minor: number; readonly funding: readonly Funded[] }
export type RefundOf = (
  history: readonly CaseReturns[],
  returns: CaseReturns,
  mode: 'apportioned' | 'recompute',
) => AnsweredRefund

export function byParty(funding: readonly Funded[]): { [party: string]: number } {
  const total: { [party: string]: number } = {}
  for (const { party, minor } of funding) if (minor !== 0) total[party] = (total[party] ?? 0) + minor
  return total
}

/** The answer in the shape of `expected`. */
function inShapeOf(expected: Expected, answer: Answer): Expected {
  const shares = Object.fromEntries(
    answer.applied
      .filter((applied) => applied.shares.length > 0)
      .map((applied) => [applied.offer, Object.fromEntries(applied.shares.map((share) => [share.line, share.minor]))]),
  )
  const funding = Object.fromEntries(
    Object.keys(expected.funding ?? {}).map((line) => [
      line,
      byParty(
        answer.applied
          .flatMap((applied) => applied.shares)
          .filter((share) => share.line === line)
          .flatMap((share) => share.funding),
      ),
    ]),
  )
  const refused = Object.fromEntries(
    Object.keys(expected.refused ?? {}).map((offer) => [
      offer,
      answer.refused.find((each) => each.offer === offer)?.because ?? 'not refused',
    ]),
  )
  const units = Object.fromEntries(
    Object.keys(expected.units ?? {}).map((id) => [id, answer.lines.find((line) => line.id === id)?.unitsMinor ?? []]),
  )
  return {
    discountMinor: answer.discountMinor,
    payableMinor: answer.payableMinor,
    shippingDiscountMinor: answer.shippingDiscountMinor,
    lines: Object.fromEntries(answer.lines.map((line) => [line.id, line.payableMinor])),
    shares,
    applied: answer.applied.map((applied) => applied.offer),
    refused,
    funding,
    units,
    gifts: answer.gifts,
  }
}

function refundDisagreement(expected: CaseRefund, refundOf: RefundOf): string[] {
  const history = (expected.history ?? []).map((each) => each.returns)
  const refund = refundOf(history, expected.returns, expected.mode)
  const found: string[] = []
  if (refund.minor !== expected.minor)
    found.push(`refund ${JSON.stringify(expected.returns)}: expected ${expected.minor}, got ${refund.minor}`)
  if (expected.funding !== undefined && !isDeepStrictEqual(byParty(refund.funding), expected.funding))
    found.push(`refund funding: expected ${JSON.stringify(expected.funding)}, got ${JSON.stringify(refund.funding)}`)
  return found
}

/** Every field of `expected` that the answer does not meet, in words; empty when all is well. */
export function disagreements(each: WorkedCase, answer: Answer, refundOf: RefundOf): string[] {
  const { refunds, ...expected } = each.expected
  const actual = inShapeOf(expected, answer)
  const differs = (Object.keys(expected) as (keyof typeof expected)[])
    .filter((field) => !isDeepStrictEqual(sorted(actual[field]), sorted(expected[field])))
    .map((field) => `${field}: expected ${JSON.stringify(expected[field])}, got ${JSON.stringify(actual[field])}`)
  return [...differs, ...(refunds ?? []).flatMap((refund) => refundDisagreement(refund, refundOf))]
}

/** Objects compare whatever the order of their keys; lists (`applied`) in order. */
const sorted = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))
