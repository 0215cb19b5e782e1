/** The fields of a batch in the order in which a person thinks of them. What is in none of these steps is shown with the last. */
export const steps = [
  { key: 'face', fields: ['shop', 'title', 'displayName', 'benefit', 'threshold'] },
  { key: 'scope', fields: ['scope', 'conditions', 'audience', 'prerequisites'] },
  { key: 'stack', fields: ['group', 'exclusive', 'funding', 'basis'] },
  {
    key: 'budget',
    fields: [
      ...['claim', 'priceMinor', 'claimFrom', 'claimUntil', 'use', 'stock', 'budgetMinor', 'perBuyerLimit'],
      ...['perDayLimit', 'kindPerShopLimit', 'dailyStock', 'visibility'],
      ...['afterRefund', 'heldAtEnd', 'heldAtVoid', 'ownerVoid', 'reissue', 'materialRight', 'campaign', 'phase'],
    ],
  },
] as const

export type StepKey = (typeof steps)[number]['key']
/** The fields of a step; the last one takes those that no step names, so that a new field of the service is never hidden. */
export function fieldsOn(key: StepKey, all: readonly string[]): string[] {
  const named: string[] = steps.flatMap((step) => [...step.fields])
  const own = steps.find((step) => step.key === key)?.fields ?? []
  const others = key === 'budget' ? all.filter((name) => !named.includes(name) && !CHOSEN_APART.includes(name)) : []
  return [...own, ...others]
}

/** What is chosen with the kind, above all fields. */
const CHOSEN_APART = ['kind', 'instrument']

/** What buyers were promised does not change under a published batch; stock and budget have a call of their own. */
export const FIXED = [
  'kind',
  'instrument',
  'shop',
  'campaign',
  'phase',
  'claim',
  'priceMinor',
  'visibility',
  'stock',
  'budgetMinor',
]

/** What a batch needs beside what its schema requires: times without a campaign, and a merchant's shop. */
export function alsoNeeded(fields: Record<string, unknown>, issuer: 'merchant' | 'platform'): string[] {
  const times = fields['phase'] === undefined ? ['claimFrom', 'claimUntil'] : []
  const shop = issuer === 'merchant' && (fields['scope'] as { shops?: unknown } | undefined)?.shops === undefined
  return [...times, ...(shop ? ['shop'] : [])].filter((name) => fields[name] === undefined)
}

/** The step on which a fault is to be mended. */
export function stepOf(pointer: string): StepKey {
  const field = pointer.split('/')[1] ?? ''
  return (
    steps.find((step) => (step.fields as readonly string[]).includes(field))?.key ??
    (CHOSEN_APART.includes(field) ? 'face' : 'budget')
  )
}
