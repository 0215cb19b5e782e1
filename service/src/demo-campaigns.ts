// The campaigns of the demo: one that ran through its months, with a budget that was used, and one that merchants are signing up for,
// each at another step of consent. And bids for places, so that every screen has something to show.
import type { Caller } from './domain/callers.ts'
import type { DemoMonths } from './demo/months/plan.ts'

type Json = Record<string, unknown>
/** One operation, called as somebody: the reply. */
export type Calls = (
  caller: Caller,
  operation: string,
  input?: { params?: Json; query?: Json; body?: Json },
) => Promise<Json>
export type People = {
  readonly author: Caller
  readonly approver: Caller
  readonly ofMerchant: (merchant: string) => Caller
  readonly ofBuyer: (buyer: string) => Caller
}
type Step = { readonly at: Date; act(): Promise<unknown> }

const minute = 60_000
const day = 24 * 60 * minute
const text = (zh: string, en: string) => ({ 'zh-CN': zh, en })

/** What is claimed as `claimedAs` in the months' plan is a batch of the campaign that ran. */
export const claimedAs = 'past-campaign'

export function campaignSteps(months: DemoMonths, now: Date, call: Calls, people: People) {
  const ids = new Map<string, string>()
  const before = (minutes: number) => new Date(now.getTime() - minutes * minute)
  const steps: Step[] = [
    { at: months.starts[0], act: async () => void ids.set(claimedAs, await ranCampaign(months, now, call, people)) },
    { at: before(20), act: () => jointCampaign(now, call, people) },
    { at: before(10), act: () => bids(months, call, people) },
  ]
  return { steps, batchOf: (claim: string) => ids.get(claim) ?? `bat_${claim}` }
}

async function approved(
  call: Calls,
  { author, approver }: People,
  body: Json,
  before?: (id: string) => Promise<unknown>,
) {
  const id = (await call(author, 'createCampaign', { body }))['id'] as string
  await before?.(id)
  await call(author, 'submitCampaign', { params: { id } })
  await call(approver, 'approveCampaign', { params: { id } })
  return id
}

/** A campaign of the platform with a budget, and a voucher in it that buyers of those months claimed. */
async function ranCampaign(months: DemoMonths, now: Date, call: Calls, people: People): Promise<string> {
  const [startsAt, endsAt] = [months.starts[0].toISOString(), new Date(now.getTime() + 20 * day).toISOString()]
  const campaign = await approved(call, people, {
    name: text('秋季家装节', 'Autumn home festival'),
    plan: '平台出资,全场满 100 减 5 (paid by the platform: 5 off 100 everywhere)',
    startsAt,
    endsAt,
    budgetMinor: 40_000,
  })
  const body = {
    kind: 'voucher',
    displayName: text('购物券', 'Voucher'),
    title: text('家装节券 满100减5', 'Festival voucher 5 off 100'),
    campaign,
    benefit: { kind: 'amount_off', offMinor: 500 },
    threshold: { spendMinor: 10_000 },
    funding: [{ party: 'platform', basisPoints: 10_000 }],
    claimFrom: startsAt,
    claimUntil: new Date(now.getTime() - 60 * minute).toISOString(),
    use: { kind: 'relative', seconds: 7 * 86_400, roundToDayEnd: false },
    stock: 200,
    perBuyerLimit: 1,
    budgetMinor: 20_000,
  }
  const id = (await call(people.author, 'createBatch', { body }))['id'] as string
  await call(people.author, 'submitBatch', { params: { id } })
  await call(people.approver, 'approveBatch', { params: { id } })
  await call(people.author, 'publishBatch', { params: { id } })
  return id
}

/** What becomes of each merchant's sign-up, first to last; after these nobody has answered yet. */
const fates: readonly (readonly string[])[] = [
  ['accept'],
  ['accept', 'leave'],
  ['accept', 'dismiss'],
  ['reject'],
  ['withdraw'],
  [],
]
const byPlatform = ['accept', 'reject', 'dismiss']
const reasons: Readonly<Record<string, string>> = {
  reject: '报名商品不足 (too few goods)',
  dismiss: '多次延迟发货 (goods were sent late)',
}

async function jointCampaign(now: Date, call: Calls, people: People): Promise<void> {
  const at = (days: number) => new Date(now.getTime() + days * day).toISOString()
  const merchantBasisPoints = 6_000
  const open = async (id: string) => {
    await call(people.author, 'openCampaignSignup', {
      params: { id },
      body: {
        rule: text('每满 300 减 30', '30 off every 300'),
        merchantBasisPoints,
        sample: { spendMinor: 30_000, offMinor: 3_000 },
        openUntil: at(10),
      },
    })
    await call(people.author, 'recordFunderConsent', {
      params: { id },
      body: { party: 'bank:demo', basisPoints: 1_000, signedBy: '合作银行', document: 'QH-2026-12' },
    })
  }
  const draft = {
    name: text('双12 联合满减', 'Double 12, together'),
    startsAt: at(12),
    endsAt: at(16),
    budgetMinor: 5_000_000,
  }
  const campaign = await approved(call, people, draft, open)
  const merchants = await shopsByMerchant(call, people)
  for (const [n, fate] of fates.entries()) {
    const [merchant, shop] = merchants[n] as [string, string]
    const body = { shops: [shop], merchantBasisPoints }
    const own = people.ofMerchant(merchant)
    const { id } = await call(own, 'enrolInCampaign', { params: { id: campaign }, body })
    for (const event of fate)
      await call(byPlatform.includes(event) ? people.approver : own, `${event}Enrolment`, {
        params: { id },
        body: reasons[event] === undefined ? {} : { because: reasons[event] },
      })
  }
}

/** Each merchant with one of its shops, in a fixed order. */
async function shopsByMerchant(call: Calls, { author }: People): Promise<[string, string][]> {
  const shops = (await call(author, 'listShops', { query: { limit: 200 } }))['data'] as {
    id: string
    merchant: { id: string }
  }[]
  return [...Map.groupBy(shops, (one) => one.merchant.id)]
    .map(([merchant, own]): [string, string] => [merchant, own.map((one) => one.id).sort()[0] as string])
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Two merchants bid for the coupon centre, a third has paused; some buyers came from there. */
async function bids(months: DemoMonths, call: Calls, people: People): Promise<void> {
  const placement = 'coupon_centre'
  let made = 0
  for (const [merchant] of await shopsByMerchant(call, people)) {
    const own = people.ofMerchant(merchant)
    const { data } = await call(own, 'listManagedBatches', { query: { state: ['live'], limit: 200 } })
    const found = (data as { id: string; claim: string; visibility: string }[])
      .filter((one) => one.claim === 'click' && one.visibility === 'public')
      .map((one) => one.id)
      .sort()[0]
    if (found === undefined) continue
    const body = { batch: found, placement, bidMinor: 80 - made * 15, budgetMinor: 20_000 }
    const { id } = await call(own, 'createPlacementBid', { body })
    if (++made === 3) return void (await call(own, 'pausePlacementBid', { params: { id } }))
    for (const { buyer } of months.purchases.slice(0, 4)) {
      const shown = await call(people.ofBuyer(buyer), 'listPromotedOffers', { query: { placement } })
      const [first] = shown['data'] as { ticket: string }[]
      if (first) await call(people.ofBuyer(buyer), 'visitPromotedOffer', { body: { ticket: first.ticket } })
    }
  }
}
