type Terms = {
  readonly benefit: { readonly kind: string }
  readonly threshold?: unknown
  readonly visibility: 'public' | 'hidden'
  readonly claim: 'click' | 'none' | 'grant' | 'paid'
}

/** Takes an amount off without a threshold, and everybody may have it for a click: what is taken in bulk and resold. */
export const isUnguarded = ({ benefit, threshold, visibility, claim }: Terms): boolean =>
  benefit.kind === 'amount_off' && threshold === undefined && visibility === 'public' && claim === 'click'
