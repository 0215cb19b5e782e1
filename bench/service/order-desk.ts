// node bench/service/order-desk.ts [--seconds 2] [--rounds 3] [--at-once 256]
// Hold + redeem through the order desk: what queued up in one call, against one call for each order, in alternating segments of one
// run on a database of its own. Only the ratio means something: absolute figures are those of this machine at this moment.
import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { systemClock } from '../../service/src/domain/clock.ts'
import { noFailpoint } from '../../service/src/domain/failpoint.ts'
import { timeOrderedIds } from '../../service/src/domain/ids.ts'
import type { OrderDesk } from '../../service/src/operations/orders/order-desk.ts'
import { openOrderDesk } from '../../service/src/operations/orders/order-desk.ts'
import { openStore } from '../../service/src/storage/sql.ts'
import type { OrderToHold } from '../../service/src/storage/order-desk.ts'
import { testDatabase } from '../../service/test/support/database.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    'at-once': { type: 'string', default: '256' },
  },
})
const [seconds, rounds, atOnce] = [Number(values.seconds), Number(values.rounds), Number(values['at-once'])]

const database = await testDatabase()
const ids = timeOrderedIds(systemClock)
const store = openStore({ pool: { ...database.application, max: 16 }, clock: systemClock, failpoint: noFailpoint })
const owner = new pg.Client(database.owner)
await owner.connect()

const batch = 'bat_voucher-300-30'
let made = 0
/** Buyers with a coupon each, made before the clock starts. */
async function prepare(count: number): Promise<{ buyer: string; coupon: string }[]> {
  const all = Array.from({ length: count }, () => ({ buyer: `bench-${++made}`, coupon: ids.next('cpn') }))
  await owner.query(
    `insert into coupons (bucket, buyer_id, batch_id, nth, coupon_id, version, state, valid_from, valid_until, claimed_at)
     select 0, b, $1, 1, c, 1, 'available', now() - interval '1 day', now() + interval '30 days', now() from unnest($2::text[], $3::text[]) as u(b, c)`,
    [batch, all.map((one) => one.buyer), all.map((one) => one.coupon)],
  )
  return all
}

const amounts = { listMinor: 20_000, discountMinor: 3_000, payableMinor: 17_000 }
function orderOf({ buyer, coupon }: { buyer: string; coupon: string }): OrderToHold {
  const line = { id: 'a-200', sku: 'a-200', shop: 'shp_a', merchant: 'mch_one', name: { 'zh-CN': 'a', en: 'a' } }
  return {
    ...{ bucket: 0, buyer, id: ids.next('ord'), quote: ids.next('quo'), currency: 'CNY' },
    ...amounts,
    ...{ shippingMinor: 0, shippingDiscountMinor: 0, policyId: 'tmall', policyVersion: 1 },
    ...{
      at: new Date(),
      holdUntil: new Date(Date.now() + 1_800_000),
      requestText: '{"lines":[]}',
      quoteText: '{"applied":[]}',
    },
    ...{
      reference: null,
      placedBy: 'buyer',
      replaces: null,
      note: null,
      points: 0,
      pointsOffer: null,
      askedPayment: null,
    },
    lines: [
      { ...line, art: { hue: 1, glyph: 'x' }, quantity: 1, unitPriceMinor: 20_000, ...amounts, unitsMinor: [17_000] },
    ],
    shares: [{ offer: coupon, batch, version: 1, kind: 'voucher', line: 'a-200', party: 'platform', minor: 3_000 }],
    coupons: [{ id: coupon, batch }],
    uses: [{ batch, minor: 3_000 }],
  }
}

async function holdAndRedeem(desk: OrderDesk, one: { buyer: string; coupon: string }): Promise<void> {
  const order = orderOf(one)
  const held = await desk.hold(order, null)
  if (held.outcome !== 'done') throw new Error(`hold: ${held.outcome} ${JSON.stringify(held.because)}`)
  const { bucket, buyer, id, at, coupons, uses } = order
  const common = { currency: 'CNY', causeKind: 'payment', causeId: id, order: id, line: null, offer: null } as const
  const about = { merchant: null, batch: null, kind: null }
  const leg = { ...common, ...about, id: ids.next('trf'), leg: 'payment', because: 'payment' } as const
  const paid = await desk.pay(
    {
      ...{ bucket, buyer, id, at, method: 'bench', reference: null, uses },
      coupons: coupons.map((coupon) => ({ ...coupon, saved: 3_000 })),
      units: [{ sku: 'a-200', quantity: 1 }],
      transfers: [{ ...leg, debit: 'cash', credit: 'buyer_clearing', minor: 17_000 }],
    },
    null,
  )
  if (paid.outcome !== 'done') throw new Error(`pay: ${paid.outcome} ${JSON.stringify(paid.because)}`)
}

/** Orders a second, with so many on their way at once; over sooner where the prepared buyers are used up. */
async function segment(desk: OrderDesk): Promise<number> {
  const left = await prepare(Math.ceil(seconds * 5_000))
  const began = performance.now()
  let done = 0
  const worker = async () => {
    for (let one = left.pop(); one && performance.now() < began + seconds * 1_000; one = left.pop()) {
      await holdAndRedeem(desk, one)
      done++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return (done * 1_000) / (performance.now() - began)
}

await owner.query(`update item_stock set on_hand = 1000000000 where sku = 'a-200'`)
await owner.query(`update budget_slices set budget_minor = 1000000000000 where batch_id = $1`, [batch])
const together = openOrderDesk({ store, slices: 1 })
const oneByOne = openOrderDesk({ store, slices: 1, mostPerCall: 1 })
const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[figures.length >> 1] as number
const [batched, single]: [number[], number[]] = [[], []]
console.log(
  `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, ${atOnce} at once`,
)
for (let round = 0; round < rounds; round++) {
  single.push(await segment(oneByOne))
  batched.push(await segment(together))
  console.log(`round ${round + 1}: one by one ${single.at(-1)!.toFixed(0)}/s, together ${batched.at(-1)!.toFixed(0)}/s`)
}
console.log(
  `hold + redeem, together ÷ one by one: ${(median(batched) / median(single)).toFixed(1)} (medians of ${rounds} segments each)`,
)
await owner.end()
await store.close()
await database.drop()
