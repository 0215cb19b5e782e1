import type { Schemas } from '@quanhe/sdk'
import type { CardOffer, Offer } from '../../shapes.ts'
import type { Value } from '../form/schema.ts'

export type Presets = Schemas['BatchPresets']
type Shop = Schemas['Shop']

/** The instrument that a batch with these fields is. */
export function instrumentOf(fields: Value, presets: Presets | undefined): Presets['instruments'][number] | undefined {
  const named = presets?.instruments.find((one) => one.id === fields['instrument'])
  return named ?? presets?.instruments.find((one) => one.kinds.includes(String(fields['kind'])))
}

/** What buyers would be shown of a batch with these fields, as far as they are filled in; undefined where it gives nothing yet. */
export function offerOf(fields: Value, presets: Presets | undefined, shops: readonly Shop[]): CardOffer | undefined {
  const benefit = fields['benefit'] as Offer['benefit'] | undefined
  if (!benefit?.kind) return undefined
  const instrument = instrumentOf(fields, presets)
  const shop = shops.find((one) => one.id === fields['shop'])
  const now = '1970-01-01T00:00:00Z'
  const title = fields['title'] as Partial<Offer['title']> | undefined
  return {
    id: 'preview',
    kind: String(fields['kind'] ?? ''),
    displayName: (fields['displayName'] as Offer['displayName']) ?? instrument?.name ?? { 'zh-CN': '', en: '' },
    title: { 'zh-CN': title?.['zh-CN'] ?? '', en: title?.en ?? '' },
    benefit,
    ...(fields['threshold'] ? { threshold: fields['threshold'] as NonNullable<Offer['threshold']> } : {}),
    ...(fields['scope'] ? { scope: fields['scope'] as NonNullable<Offer['scope']> } : {}),
    ...(shop ? { shop: { id: shop.id, name: shop.name } } : {}),
    issuer: 'merchant',
    instrument: instrument?.id ?? '',
    claim: (fields['claim'] as Offer['claim']) ?? 'click',
    ...(typeof fields['priceMinor'] === 'number' ? { priceMinor: fields['priceMinor'] } : {}),
    claimFrom: String(fields['claimFrom'] ?? now),
    claimUntil: String(fields['claimUntil'] ?? now),
    use: usable(fields['use']),
    stock: { total: Number(fields['stock'] ?? 0), claimed: 0 },
    perBuyerLimit: Number(fields['perBuyerLimit'] ?? 1),
    claimedByBuyer: 0,
    state: 'claimable',
  }
}

function usable(use: unknown): Offer['use'] {
  const given = use as Value | undefined
  const now = '1970-01-01T00:00:00Z'
  if (given?.['kind'] === 'fixed')
    return { kind: 'fixed', from: String(given['from'] ?? now), until: String(given['until'] ?? now) }
  return {
    kind: 'relative',
    seconds: Number(given?.['seconds'] ?? 0),
    roundToDayEnd: given?.['roundToDayEnd'] === true,
  } as Offer['use']
}

/** What all coupons together can take off at most: so many times what one takes off at most; undefined where nothing bounds it. */
export function worstCostMinor(fields: Value): { oneMinor: number | undefined; allMinor: number | undefined } {
  const oneMinor = mostOffMinor(fields['benefit'] as Value | undefined)
  const stock = typeof fields['stock'] === 'number' ? fields['stock'] : undefined
  return { oneMinor, allMinor: oneMinor === undefined || stock === undefined ? undefined : oneMinor * stock }
}

function mostOffMinor(benefit: Value | undefined): number | undefined {
  const number = (name: string): number | undefined =>
    typeof benefit?.[name] === 'number' ? (benefit[name] as number) : undefined
  const most = number('maxMinor')
  if (most !== undefined) return most
  const tiers = (benefit?.['tiers'] as Value[] | undefined)?.map((tier) => tier['offMinor'])
  if (tiers?.every((off) => typeof off === 'number')) return Math.max(...(tiers as number[]))
  const off = number('offMinor')
  if (benefit?.['kind'] !== 'amount_off_per') return off
  const times = number('maxTimes')
  return off === undefined || times === undefined ? undefined : off * times
}
