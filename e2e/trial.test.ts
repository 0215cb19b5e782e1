// What a merchant's 试算 says of a basket, the checkout really gives: over baskets of the demo marketplace's shops.
import type { Client, Reply } from '@quanhe/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoMarketplace } from '../service/src/demo/catalogue/index.ts'
import { seedDemo } from '../service/src/demo/seed.ts'
import { systemClock } from '../service/src/domain/clock.ts'
import { noFailpoint } from '../service/src/domain/failpoint.ts'
import { timeOrderedIds } from '../service/src/domain/ids.ts'
import { openStore } from '../service/src/storage/sql.ts'
import { clientOf } from '../service/test/support/finance.ts'
import type { TestMarketplace } from '../service/test/support/marketplace.ts'
import { openMarketplace } from '../service/test/support/marketplace.ts'
import type { Value } from '../web/src/console/form/schema.ts'
import type { BasketLine, TrialTerms, Where } from '../web/src/console/editor/tried.ts'
import { MINE, ruleOf, tried } from '../web/src/console/editor/tried.ts'

let fixture: TestMarketplace
let marketplace: TestMarketplace
let operator: Client
let where: Where
beforeAll(async () => {
  fixture = await openMarketplace()
  const filled = await fixture.query<{ name: string }>(
    `select string_agg(tablename, ', ') as name from pg_tables
      where schemaname = 'public' and tablename not in ('migrations', 'installation_secrets', 'token_keys')`,
  )
  await fixture.query(`truncate ${filled[0]?.name ?? ''} cascade`)
  const store = openStore({ pool: fixture.database.owner, clock: systemClock, failpoint: noFailpoint })
  await seedDemo(store, demoMarketplace, { clock: systemClock, ids: timeOrderedIds(systemClock), slices: 1 })
  await store.close()
  marketplace = await fixture.restarted()
  operator = await clientOf(marketplace)
  where = await operator.getMarketplace()
})
afterAll(async () => {
  await marketplace?.close()
  await fixture?.close()
  expect(marketplace?.errors).toEqual([])
})

type Funded = Record<string, number>
/** What each offer takes off each line, and who pays for it. */
type Outcome = {
  listMinor: number
  shippingMinor: number
  payableMinor: number
  lines: Record<string, number>
  applied: Record<string, { discountMinor: number; paidBy: Record<string, Funded> }>
}
type Quote = Reply<'askQuote'>['quote']

function outcomeOf({ listMinor, shippingMinor, payableMinor, lines, applied }: Quote, nameOf: (id: string) => string) {
  const partsOf = (funding: readonly { party: string; minor: number }[]): Funded =>
    Object.fromEntries(funding.map(({ party, minor }) => [party, minor]))
  return {
    ...{ listMinor, shippingMinor, payableMinor },
    lines: Object.fromEntries(lines.map((line) => [line.id, line.payableMinor])),
    applied: Object.fromEntries(
      applied.map(({ offer, discountMinor, shares, shippingShares = [] }) => [
        nameOf(offer),
        {
          discountMinor,
          paidBy: Object.fromEntries([
            ...shares.map((share) => [share.line, partsOf(share.funding)]),
            ...shippingShares.map((share) => [share.shop, partsOf(share.funding)]),
          ]),
        },
      ]),
    ),
  } satisfies Outcome
}

/** Baskets of a shop: some of its goods, at strides that meet thresholds and miss them. */
function basketsOf(goods: TrialTerms['goods']): BasketLine[][] {
  return [1, 3, 5].map((stride) =>
    goods
      .filter((_, n) => n % stride === 0)
      .slice(0, 1 + (stride % 4))
      .map((item, n) => ({ item, quantity: 1 + ((n + stride) % 3) })),
  )
}

/** A buyer with a coupon of whatever may be claimed; what is refused is no part of the carts. */
async function shopper(): Promise<Client> {
  const { client } = await marketplace.buyer('trial')
  const { data } = await client.listBatches({ query: { limit: 200 } })
  for (const { id, state } of data) if (state === 'claimable') await client.claimCoupon({ path: { id }, body: {} })
  return client
}

/** What the checkout gives with this coupon, and the batches whose offers this buyer's cart has and may use. */
async function checkedOut(buyer: Client, lines: BasketLine[], draft: string) {
  const coupons = (await buyer.listCoupons({ query: { limit: 200 } })).data
  const coupon = coupons.find((one) => one.batch.id === draft)?.id
  if (coupon === undefined) return undefined
  const asked = lines.map(({ item, quantity }) => ({ sku: item.sku, quantity }))
  const { quote, offers } = await buyer.askQuote({ body: { lines: asked, must: [coupon] } })
  const batchOf = (id: string): string => (offers[id]?.batch === draft ? MINE : (offers[id]?.batch ?? id))
  const outside = new Set(quote.refused.flatMap((one) => (one.because === 'condition_not_met' ? [one.offer] : [])))
  const within = new Set(Object.entries(offers).flatMap(([id, { batch }]) => (outside.has(id) ? [] : [batch])))
  return { outcome: outcomeOf(quote, batchOf), within }
}

const MOST_DRAFTS = 2

test('what the trial says of a basket, the checkout gives: price, each line, and who pays, to the cent', async () => {
  const shops = (await operator.listShops({ query: { limit: 200 } })).data
  const buyer = await shopper()
  const told: Outcome[] = []
  for (const [nth, shop] of shops.entries()) {
    const merchant = await clientOf(marketplace, shop.merchant.id)
    const terms = await merchant.getTrialTerms({ path: { id: shop.id } })
    const drafts = terms.others.filter((one) => one.issuer === 'merchant').slice(0, MOST_DRAFTS)
    for (const [n, draft] of drafts.entries()) {
      const { fields } = await merchant.getManagedBatch({ path: { id: draft.id } })
      const lines = basketsOf(terms.goods)[(nth + n) % 3] ?? []
      const real = await checkedOut(buyer, lines, draft.id)
      if (!real) continue
      const others = terms.others.filter((one) => one.id !== draft.id && real.within.has(one.id))
      const offers = [ruleOf(MINE, fields as Value), ...others.map((one) => ruleOf(one.id, one.rule))]
      const trial = tried(where, terms.shipping, lines, offers, [MINE])
      if ('fault' in trial) throw new Error(trial.fault)
      const found = outcomeOf(trial.quote as Quote, (id) => id)
      const basket = lines.map(({ item, quantity }) => `${quantity} ${item.sku}`).join(', ')
      expect(found, `${draft.id} on ${basket}`).toEqual(real.outcome)
      told.push(found)
    }
  }
  const some = (fact: (one: Outcome) => boolean): number => told.filter(fact).length
  expect(some(({ applied }) => MINE in applied)).toBeGreaterThan(5)
  expect(some(({ applied }) => Object.keys(applied).length > 1)).toBeGreaterThan(5)
  expect(some(({ applied }) => JSON.stringify(applied).includes('"platform"'))).toBeGreaterThan(5)
})
