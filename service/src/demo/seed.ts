import type { BatchTerms } from '../domain/batch-terms.ts'
import { claimConditions } from '../domain/batch-terms.ts'
import { bucketOf, sliceBuckets, sliceOf } from '../domain/buckets.ts'
import type { Clock } from '../domain/clock.ts'
import { instant } from '../domain/clock.ts'
import type { Ids } from '../domain/ids.ts'
import { prefixes } from '../domain/ids.ts'
import type { NewBatch } from '../storage/batches.ts'
import { insertBatches } from '../storage/batches.ts'
import { readMarketplace } from '../storage/marketplace.ts'
import * as seed from '../storage/seed.ts'
import type { Store } from '../storage/sql.ts'
import { moment } from '../storage/sql.ts'
import { countItems } from '../storage/stock.ts'
import { grantSupply } from '../storage/supply.ts'
import type { DemoBatch, DemoMarketplace } from './catalogue/shape.ts'
import { conditionWithShopIds, scopeWithShopIds } from './catalogue/shops-of-terms.ts'

const withPrefix = (prefix: string, role: string) => (ref: string) =>
  `${prefix}_${ref.replace(new RegExp(`^${role}-`), '')}`
const shopId = withPrefix('shp', 'shop')
const merchantId = withPrefix('mch', 'm')
const batchId = withPrefix('bat', 'batch')

/** Puts the demo marketplace into an empty database, once, in one transaction. False: there is a marketplace already. */
export async function seedDemo(
  store: Store,
  demo: DemoMarketplace,
  house: { clock: Clock; ids: Ids; slices: number },
): Promise<boolean> {
  return store.transaction('seedDemo', async (sql) => {
    await seed.alone(sql)
    if (await readMarketplace(sql)) return false
    const at = await moment(sql, house.clock)
    await seed.insertMarketplace(sql, { name: demo.name, currency: 'CNY', timeZone: 'Asia/Shanghai', policy: 'tmall' })
    await seed.insertMerchants(
      sql,
      demo.merchants.map(({ ref, ...rest }) => ({ id: merchantId(ref), ...rest })),
    )
    await seed.insertShops(
      sql,
      demo.shops.map(({ ref, merchant, shipping, ...rest }, position) => ({
        id: shopId(ref),
        merchant: merchantId(merchant),
        ...shipping,
        ...rest,
        position,
      })),
    )
    await seed.insertCategories(
      sql,
      demo.categories.map((category, position) => ({ ...category, position })),
    )
    await seed.insertItems(
      sql,
      demo.items.map((item, position) => ({
        ...item,
        shop: shopId(item.shop),
        merchant: merchantId(item.merchant),
        position,
      })),
      at,
    )
    await countItems(sql, sliceBuckets(house.slices), {
      at,
      source: 'demo',
      apply: true,
      counts: demo.items.map(({ sku, shop, stock }) => ({
        id: house.ids.next(prefixes.count),
        sku,
        shop: shopId(shop),
        said: stock,
        change: null,
      })),
    })
    await seed.insertBuyers(
      sql,
      demo.buyers.map((buyer, position) => buyerRow(buyer, position)),
    )
    await insertBatches(
      sql,
      demo.batches.map((batch, position) => batchRow(batch, position, at)),
    )
    const supplies = demo.batches.map((batch) => ({
      batch: batchId(batch.ref),
      total: batch.stock,
      budgetMinor: batch.budgetMinor,
    }))
    await grantSupply(sql, supplies, sliceBuckets(house.slices))
    await seed.insertInvitations(sql, demo.batches.flatMap(invitationsTo))
    await seed.grantCoupons(
      sql,
      demo.batches.flatMap((batch) => grantsOf(batch, at, house)),
      'Asia/Shanghai',
    )
    return true
  })
}

function buyerRow({ ref, facts, ...rest }: DemoMarketplace['buyers'][number], position: number) {
  const orders = Object.entries(facts.paidOrdersByShop).map(([shop, n]) => [shopId(shop), n])
  const known = {
    ...facts,
    paidOrdersByShop: Object.fromEntries(orders),
    follows: facts.follows.map(shopId),
    memberOf: facts.memberOf.map(shopId),
  }
  return { bucket: bucketOf(ref), id: ref, facts: known, ...rest, position }
}

const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000)

function batchRow(batch: DemoBatch, position: number, at: Date): NewBatch {
  const { use, claimWindow } = batch
  return {
    id: batchId(batch.ref),
    issuer: batch.issuer,
    merchant: batch.merchant === null ? null : merchantId(batch.merchant),
    shop: batch.shop === null ? null : shopId(batch.shop),
    state: 'live',
    takenBy: batch.claim,
    priceMinor: batch.priceMinor,
    instrument: batch.instrument,
    visibility: batch.audience.kind === 'public' ? 'public' : 'hidden',
    kind: batch.kind,
    position,
    createdBy: 'demo',
    approvedBy: null,
    terms: termsOf(batch),
    claimFrom: instant(later(at, claimWindow.fromSeconds)),
    claimUntil: instant(later(at, claimWindow.untilSeconds)),
    useKind: use.kind,
    useFrom: use.kind === 'fixed' ? instant(later(at, use.fromSeconds)) : null,
    useUntil: use.kind === 'fixed' ? instant(later(at, use.untilSeconds)) : null,
    useSeconds: use.kind === 'relative' ? use.seconds : null,
    useRoundToDayEnd: use.kind === 'relative' && use.roundToDayEnd,
    perBuyerLimit: batch.perBuyerLimit,
  }
}

function termsOf(batch: DemoBatch): BatchTerms {
  const conditions = batch.conditions.map((one) => conditionWithShopIds(one, shopId)) as NonNullable<
    BatchTerms['conditions']
  >
  return {
    kind: batch.kind,
    displayName: batch.displayName,
    title: batch.title,
    benefit: batch.benefit as BatchTerms['benefit'],
    ...(batch.threshold && { threshold: batch.threshold }),
    ...(batch.scope && { scope: scopeWithShopIds(batch.scope, shopId) }),
    ...(conditions.length > 0 && { conditions }),
    ...(batch.group !== null && { group: batch.group }),
    ...(batch.exclusive && { exclusive: true }),
    funding: batch.funding,
    audience: claimConditions(conditions),
    afterRefund: batch.claim === 'paid' ? 'keep' : 'return',
  }
}

const invitationsTo = (batch: DemoBatch) =>
  batch.audience.kind === 'public'
    ? []
    : batch.audience.buyers.map((buyer) => ({ bucket: bucketOf(buyer), buyer, batch: batchId(batch.ref) }))

function grantsOf(batch: DemoBatch, at: Date, house: { ids: Ids; slices: number }) {
  const given = new Map<string, number>()
  return batch.grants.flatMap(({ buyer, quantity, atSeconds }) =>
    Array.from({ length: quantity }, () => {
      const nth = (given.get(buyer) ?? 0) + 1
      given.set(buyer, nth)
      const bucket = bucketOf(buyer)
      const coupon = house.ids.next(prefixes.coupon)
      return {
        bucket,
        slice: sliceOf(bucket, house.slices),
        buyer,
        batch: batchId(batch.ref),
        nth,
        coupon,
        at: instant(later(at, atSeconds)),
      }
    }),
  )
}
