import { bucketOf } from '../../service/src/domain/buckets.ts'
import { prefixes } from '../../service/src/domain/ids.ts'
import type { OrderDesk } from '../../service/src/operations/orders/order-desk.ts'
import { openOrderDesk } from '../../service/src/operations/orders/order-desk.ts'
import type { OrderToHold, OrderToPay } from '../../service/src/storage/order-desk.ts'
import { busy } from './claims.ts'
import type { Effort, Line } from './figures.ts'
import { line } from './figures.ts'
import { median } from './load.ts'
import type { Rig } from './rig.ts'

/** A buyer with a coupon that no order holds yet. */
type Holder = { readonly bucket: number; readonly buyer: string; readonly coupon: string }

/** More orders a second than any desk here carries out: so many coupons are made for each second of a segment, before its clock starts. */
const mostPerSecond = 6_000
const [listMinor, savedMinor] = [20_000, 3_000]
const payableMinor = listMinor - savedMinor

/** Orders of one line that spend one coupon each; every buyer orders once. */
export type Till = {
  /** Makes coupons for a segment of so long. */
  stockUp(milliseconds: number): Promise<void>
  /** Holds the next buyer's coupon in a new order and pays it. */
  sell(desk: OrderDesk): Promise<void>
}

type Item = Pick<OrderToHold['lines'][number], 'sku' | 'shop' | 'merchant' | 'name' | 'art'>

export async function openTill(rig: Rig): Promise<Till> {
  const { ids } = rig.service.house
  const [item] = await rig.query<Item>(
    `select sku, shop_id as shop, merchant_id as merchant, name, art from items where unit_price_minor >= $1 order by sku limit 1`,
    [listMinor],
  )
  if (!item) throw new Error('the demo marketplace has no item of that price')
  await rig.query('update item_stock set on_hand = 1000000000 where sku = $1', [item.sku])
  await rig.query('update budget_slices set budget_minor = 1000000000000 where batch_id = $1', [rig.batch])
  const holders: Holder[] = []
  return {
    async stockUp(milliseconds) {
      const missing = Math.max(0, Math.ceil((mostPerSecond * milliseconds) / 1_000) - holders.length)
      const more = Array.from({ length: missing }, () => {
        const coupon = ids.next(prefixes.coupon)
        const buyer = `bench-${coupon}`
        return { bucket: bucketOf(buyer), buyer, coupon }
      })
      await issue(rig, more)
      holders.push(...more)
    },
    async sell(desk) {
      const one = holders.pop()
      if (!one) throw new Error('the bench made too few coupons for its orders')
      const order = orderOf(rig, item, one)
      const held = await desk.hold(order, null)
      if (held.outcome !== 'done') throw new Error(`hold: ${held.outcome} ${JSON.stringify(held.because)}`)
      const paid = await desk.pay(paymentOf(rig, item, order), null)
      if (paid.outcome !== 'done') throw new Error(`pay: ${paid.outcome} ${JSON.stringify(paid.because)}`)
    },
  }
}

/** As a claim leaves them: the coupon, and the first entry of its history. */
const issue = (rig: Rig, to: readonly Holder[]) =>
  rig.query(
    `with made as (
       insert into coupons (bucket, buyer_id, batch_id, nth, coupon_id, version, state, valid_from, valid_until, claimed_at)
       select u.bucket, u.buyer, $1, 1, u.coupon, 1, 'available', now() - interval '1 hour', now() + interval '9 days', now()
         from unnest($2::int[], $3::text[], $4::text[]) as u(bucket, buyer, coupon)
       returning bucket, coupon_id, buyer_id, claimed_at)
     insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, to_state, at)
     select bucket, coupon_id, 1, buyer_id, 'claim', 'available', claimed_at from made`,
    [rig.batch, to.map((one) => one.bucket), to.map((one) => one.buyer), to.map((one) => one.coupon)],
  )

function orderOf(rig: Rig, item: Item, { bucket, buyer, coupon }: Holder): OrderToHold {
  const { house } = rig.service
  const amounts = { listMinor, discountMinor: savedMinor, payableMinor }
  const none = {
    reference: null,
    replaces: null,
    note: null,
    points: 0,
    pointsOffer: null,
    askedPayment: null,
    shippingMinor: 0,
    shippingDiscountMinor: 0,
  }
  return {
    ...{ bucket, buyer, id: house.ids.next(prefixes.order), quote: house.ids.next(prefixes.quote), currency: 'CNY' },
    ...amounts,
    ...none,
    ...{ policyId: 'tmall', policyVersion: 1, placedBy: 'buyer' },
    ...{ at: new Date(), holdUntil: new Date(Date.now() + 1_800_000) },
    ...{ requestText: '{"lines":[]}', quoteText: '{"applied":[]}' },
    lines: [{ ...item, id: item.sku, quantity: 1, unitPriceMinor: listMinor, ...amounts, unitsMinor: [payableMinor] }],
    shares: [
      {
        ...{ offer: coupon, batch: rig.batch, version: 1, kind: 'voucher', line: item.sku },
        ...{ party: 'platform', minor: savedMinor },
      },
    ],
    coupons: [{ id: coupon, batch: rig.batch }],
    uses: [{ batch: rig.batch, minor: savedMinor }],
  }
}

function paymentOf(rig: Rig, item: Item, { bucket, buyer, id, at, coupons, uses, currency }: OrderToHold): OrderToPay {
  const cause = { causeKind: 'payment', causeId: id, order: id, leg: 'payment', because: 'payment' } as const
  const sides = { debit: 'cash', credit: 'buyer_clearing', currency, minor: payableMinor } as const
  const about = { line: null, offer: null, merchant: null, batch: null, kind: null }
  return {
    ...{ bucket, buyer, id, at, method: 'bench', reference: null, uses },
    coupons: coupons.map((coupon) => ({ ...coupon, saved: savedMinor })),
    units: [{ sku: item.sku, quantity: 1 }],
    transfers: [{ id: rig.service.house.ids.next(prefixes.transfer), ...cause, ...sides, ...about }],
  }
}

/** Hold and redeem in one process: through the desk, which carries out together what queued up, and one call each. */
export async function ordersTogether(rig: Rig, effort: Effort, name = 'in process, 256 at once'): Promise<Line[]> {
  const { store } = rig.service.house
  const till = await openTill(rig)
  const desks = {
    together: openOrderDesk({ store, slices: 1 }),
    single: openOrderDesk({ store, slices: 1, mostPerCall: 1 }),
  }
  const segment = async (desk: OrderDesk, milliseconds: number) => {
    await till.stockUp(milliseconds)
    return busy(() => till.sell(desk), milliseconds)
  }
  for (const desk of Object.values(desks)) await segment(desk, effort.warmMs)
  const pairs: Record<keyof typeof desks, number>[] = []
  for (let n = 0; n < effort.segments; n++)
    pairs.push({
      together: await segment(desks.together, effort.segmentMs),
      single: await segment(desks.single, effort.segmentMs),
    })
  return [
    line(name, 'orders held and redeemed together a second', median(pairs.map((one) => one.together))),
    line(name, 'orders held and redeemed singly a second', median(pairs.map((one) => one.single))),
    line(name, 'together ÷ singly', median(pairs.map((one) => one.together / one.single)), { atLeast: 8 }),
  ]
}
