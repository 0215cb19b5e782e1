import type { OfferInput } from '@quanhe/engine'
import { isReduction } from './batch-caps.ts'
import { stepsOf } from './publish-checks/ratios.ts'

type Terms = Pick<OfferInput, 'benefit' | 'threshold'> & {
  readonly visibility: 'public' | 'hidden'
  readonly claim: 'click' | 'none' | 'grant' | 'paid'
}

/** Takes an amount off without a threshold, and everybody may have it for a click: what is taken in bulk and resold. */
export const isUnguarded = ({ benefit, threshold, visibility, claim }: Terms): boolean => {
  const guarded = stepsOf({ benefit, ...(threshold && { threshold }) }).length > 0 || threshold !== undefined
  return (
    isReduction(benefit) && benefit.kind === 'amount_off' && !guarded && visibility === 'public' && claim === 'click'
  )
}
