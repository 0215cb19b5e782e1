import type { BatchTerms } from '../../domain/batch-terms.ts'
import type { Face, OfferLite } from '../shapes/offer.ts'

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

/** What must be spent or bought before the offer gives anything: its threshold, or the first of its steps. */
export function firstStepOf(terms: Pick<BatchTerms, 'benefit' | 'threshold'>): OfferLite['threshold'] {
  const { tiers, perMinor } = terms.benefit as Figures
  const spendMinor = Math.max(terms.threshold?.spendMinor ?? 0, tiers?.[0]?.spendMinor ?? 0, perMinor ?? 0)
  const quantity = Math.max(terms.threshold?.quantity ?? 0, tiers?.[0]?.quantity ?? 0)
  if (spendMinor + quantity === 0) return undefined
  return { ...(spendMinor > 0 && { spendMinor }), ...(quantity > 0 && { quantity }) }
}
