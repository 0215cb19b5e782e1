import type { Client } from '@quanhe/sdk'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { clientOf } from './support/finance.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid } from './support/marketplace.ts'
import { refund, shopping } from './support/shopping.ts'

const start = new Date(Math.floor(Date.now() / 1000) * 1000)
const clock = pinnedClock(start)
const inDays = (days: number) => new Date(start.getTime() + days * 86_400_000).toISOString()

let marketplace: TestMarketplace
let one: Client
let other: Client
let mine: Client
let theirs: Client
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  ;[one, other] = [await clientOf(marketplace), await clientOf(marketplace)]
  ;[mine, theirs] = [await clientOf(marketplace, 'mch_one'), await clientOf(marketplace, 'mch_two')]
})
afterAll(() => marketplace?.close())
afterEach(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

const { guest } = shopping(() => marketplace)
const of = (id: string) => ({ path: { id } })

/** What merchant One paid as a fee on 5.00 redeemed. */
async function feeNow(): Promise<{ minor: number; order: string; buyer: Awaited<ReturnType<typeof guest>> }> {
  const buyer = await guest()
  await claimed(buyer, 'shop-a-100-5')
  const order = await paid(buyer, { 'a-100': 1 })
  const { balances } = await buyer.client.getOrderLedger({ path: { id: order.id } })
  return { minor: balances.find((one) => one.account === 'service_fee_revenue')!.minor, order: order.id, buyer }
}

test('a new fee is proposed by one person, announced by another, and counts when its notice is over, not before', async () => {
  expect((await feeNow()).minor).toBe(10) // the marketplace's own 2 %
  const fee = await one.proposeServiceFee({ body: { basisPoints: 300, reason: 'the third year' } })
  expect(fee).toMatchObject({ state: 'proposed', effectiveAt: inDays(30), noticeDays: 30 })
  await expect(one.approveServiceFee(of(fee.id))).rejects.toMatchObject({ code: 'four_eyes' })
  expect((await mine.listServiceFees({})).data).toEqual([])
  clock.set(inDays(3))
  // announced three days later than it was proposed, it counts three days later
  expect(await other.approveServiceFee(of(fee.id))).toMatchObject({ state: 'approved', effectiveAt: inDays(33) })
  expect(await mine.getMerchantFees(of('mch_one'))).toMatchObject({
    basisPoints: 200,
    version: null,
    coming: [{ id: fee.id, basisPoints: 300 }],
  })
  expect((await theirs.listServiceFees({})).data.map((found) => found.id)).toEqual([fee.id])
  await expect(mine.getMerchantFees(of('mch_two'))).rejects.toMatchObject({ status: 404 })

  await marketplace.query(
    `update batch_versions set claim_until = claim_until + interval '400 days', use_until = use_until + interval '400 days'`,
  )
  clock.set(inDays(33 - 1 / 86_400))
  const before = await feeNow()
  expect(before.minor).toBe(10)
  clock.set(inDays(33))
  expect((await feeNow()).minor).toBe(15)
  expect(await mine.getMerchantFees(of('mch_one'))).toMatchObject({ basisPoints: 300, version: fee.id, coming: [] })
  // what was redeemed under the old one comes back under the old one
  await refund(before.buyer, before.order, { 'a-100': 1 })
  const { balances } = await before.buyer.client.getOrderLedger({ path: { id: before.order } })
  expect(balances.find((one) => one.account === 'service_fee_revenue')?.minor ?? 0).toBe(0)
})

test('a merchant may have its own fee, goes back under the common one, and hears of both by webhook', async () => {
  const own = await one.proposeServiceFee({
    body: { merchant: 'mch_one', basisPoints: 100, effectiveAt: inDays(70), reason: 'a large merchant' },
  })
  await other.approveServiceFee(of(own.id))
  const back = await one.proposeServiceFee({
    body: { merchant: 'mch_one', basisPoints: null, effectiveAt: inDays(71), reason: 'the contract ends' },
  })
  await other.approveServiceFee(of(back.id))
  expect((await theirs.getMerchantFees(of('mch_two'))).coming).toEqual([])
  clock.set(inDays(70))
  expect((await feeNow()).minor).toBe(5)
  expect((await theirs.getMerchantFees(of('mch_two'))).basisPoints).toBe(300)
  clock.set(inDays(71))
  expect((await feeNow()).minor).toBe(15)
  const told = await marketplace.query<{ kind: string; merchant: string | null }>(
    `select kind, payload ->> 'merchant' as merchant from outbox where kind like 'fee.%' order by created_at, event_id`,
  )
  expect(told.map((row) => row.merchant)).toEqual([null, 'mch_one', 'mch_one'])
})

test('what is too early, out of range, announced for the same moment, or counting already is refused in so many words', async () => {
  const asked = { basisPoints: 200, reason: 'to be refused' }
  await expect(one.proposeServiceFee({ body: { ...asked, effectiveAt: inDays(100) } })).rejects.toMatchObject({
    document: { errors: [{ pointer: '/effectiveAt', expected: expect.stringContaining('30 days') as string }] },
  })
  await expect(one.proposeServiceFee({ body: { ...asked, basisPoints: 301 } })).rejects.toMatchObject({
    document: { errors: [{ pointer: '/basisPoints', expected: '100 to 300, the range of the settings' }] },
  })
  await expect(one.proposeServiceFee({ body: { ...asked, basisPoints: null } })).rejects.toMatchObject({ status: 422 })
  await expect(one.proposeServiceFee({ body: { ...asked, merchant: 'mch_nobody' } })).rejects.toMatchObject({
    status: 422,
  })
  const body = { ...asked, effectiveAt: inDays(120) }
  const [first, second] = [await one.proposeServiceFee({ body }), await one.proposeServiceFee({ body })]
  await other.approveServiceFee(of(first.id))
  await expect(other.approveServiceFee(of(second.id))).rejects.toMatchObject({ code: 'already_exists' })
  expect(await other.withdrawServiceFee(of(first.id))).toMatchObject({ state: 'withdrawn' })
  expect(await other.approveServiceFee(of(second.id))).toMatchObject({ state: 'approved' })
  await expect(one.refuseServiceFee(of(second.id))).rejects.toMatchObject({ code: 'transition_not_allowed' })
  clock.set(inDays(121))
  await expect(other.withdrawServiceFee(of(second.id))).rejects.toMatchObject({
    code: 'transition_not_allowed',
    document: { because: 'counts_already' },
  })
})

test('the check finds a fee that is not of the version which counted', async () => {
  const { order } = await feeNow()
  await marketplace.query(
    `update ledger_transfers set minor = minor + 1 where order_id = $1 and because = 'service_fee'`,
    [order],
  )
  const found = (await marketplace.violations()) as { check: string }[]
  expect(found.map((one) => one.check)).toContain('fees-are-what-was-announced')
  await marketplace.query(
    `update ledger_transfers set minor = minor - 1 where order_id = $1 and because = 'service_fee'`,
    [order],
  )
})
