import type { BatchTerms } from '../../domain/batch-terms.ts'
import type { Face } from '../shapes/offer.ts'

type Figures = {
  kind: string
  offMinor?: number
  perMinor?: number
  priceMinor?: number
  offBasisPoints?: number
  maxMinor?: number
  quantity?: number
  tiers?: { spendMinor?: number; quantity?: number; offMinor?: number; offBasisPoints?: number }[]
}

/** The figures on the front of a card. Of several tiers the highest is shown, as "up to". */
export function faceOf(terms: Pick<BatchTerms, 'benefit' | 'threshold'>): Face {
  const benefit = terms.benefit as Figures
  const top = benefit.tiers?.at(-1)
  return {
    form: benefit.kind,
    offMinor: benefit.offMinor ?? top?.offMinor ?? null,
    perMinor: benefit.perMinor ?? null,
    priceMinor: benefit.priceMinor ?? null,
    offBasisPoints: benefit.offBasisPoints ?? top?.offBasisPoints ?? null,
    maxMinor: benefit.maxMinor ?? null,
    spendMinor: terms.threshold?.spendMinor ?? top?.spendMinor ?? null,
    quantity: terms.threshold?.quantity ?? top?.quantity ?? benefit.quantity ?? null,
    upTo: (benefit.tiers?.length ?? 0) > 1,
  }
}
