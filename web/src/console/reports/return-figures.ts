import type { Schemas } from '@quanhe/sdk'
import { majorOf } from '../figures.ts'
import type { Tongue } from '../speech.ts'
import type { Figure } from './figure-list.tsx'

type Naive = Schemas['CouponReturns']['naive']

/** `1.35 back for each 1 spent`; a rate without a cost says nothing. */
export function rateOf(basisPoints: number | null, { words }: Tongue): Figure {
  const { reports } = words
  const per = basisPoints === null ? undefined : (basisPoints / 10_000).toFixed(2)
  return {
    name: reports.rate,
    value: per === undefined ? reports.noRate : reports.perYuan(per),
    csv: per ?? '',
    strong: true,
  }
}

/** As if nobody had bought anything without the coupons. */
export function naiveOf(naive: Naive, tongue: Tongue): Figure[] {
  const { words, money, count } = tongue
  const { reports } = words
  return [
    { name: reports.used, value: count(naive.orders), csv: naive.orders },
    { name: reports.salesMinor, value: money(naive.salesMinor), csv: majorOf(naive.salesMinor) },
    { name: reports.marginMinor, value: money(naive.marginMinor), csv: majorOf(naive.marginMinor) },
    { name: reports.unknownCosts, value: count(naive.unknownCosts), csv: naive.unknownCosts },
    rateOf(naive.returnBasisPoints, tongue),
  ]
}
