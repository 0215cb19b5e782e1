import type { Client, Reply } from '@quanhe/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid } from './support/marketplace.ts'
import { balancesOf, refund } from './support/shopping.ts'

// The figures that the settlement was specified by (FD-001 to FD-003), bought through the API.

let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace()
  const priced = (sku: string, minor: number) =>
    marketplace.query('update items set unit_price_minor = $2 where sku = $1', [sku, minor])
  await priced('a-100', 12_000)
  await priced('b-033', 8_000)
  const termsOf = (batch: string, terms: object) =>
    marketplace.query('update batch_versions set terms = terms || $2 where batch_id = $1', [`bat_${batch}`, terms])
  const off = (offMinor: number, spendMinor: number) => ({
    benefit: { kind: 'amount_off', offMinor },
    threshold: { spendMinor },
  })
  const shared = [
    { party: 'platform', basisPoints: 4_000 },
    { party: 'merchant', basisPoints: 6_000 },
  ]
  await termsOf('voucher-300-30', { ...off(2_000, 20_000), funding: shared })
  await termsOf('three-each', {
    ...off(2_000, 20_000),
    funding: [{ party: 'platform', basisPoints: 10_000 }],
    scope: { skus: ['b-150', 'a-200'] },
  })
  await termsOf('shop-a-100-5', off(5_000, 10_000))
  // the allowance of shop A would come on top
  await marketplace.query(`update batches set state = 'ended' where batch_id like 'bat_allowance%'`)
})
afterAll(async () => {
  expect(marketplace.errors).toEqual([])
  await marketplace.close()
})

const ledgerOf = async (client: Client, id: string) => (await client.getOrderLedger({ path: { id } })).data
type Transfer = Reply<'getOrderLedger'>['data'][number]
const minorOf = (data: Transfer[], because: string, line: string) =>
  data.filter((one) => one.because === because && one.line === line).map((one) => one.minor)

describe('through the API', () => {
  test('a voucher of 20 at 40 % platform over shops of 120 and 80 costs the platform 4.80 and 3.20', async () => {
    const buyer = await marketplace.buyer('fd-001')
    await claimed(buyer, 'voucher-300-30')
    const { id, payableMinor } = await paid(buyer, { 'a-100': 1, 'b-033': 1 })
    expect(payableMinor).toBe(18_000)
    const data = await ledgerOf(buyer.client, id)
    expect(minorOf(data, 'platform_discount', 'a-100')).toEqual([480])
    expect(minorOf(data, 'platform_discount', 'b-033')).toEqual([320])
    expect(minorOf(data, 'merchant_discount', 'a-100')).toEqual([720])
    expect(minorOf(data, 'merchant_discount', 'b-033')).toEqual([480])
  })

  test('50.00 of a shop coupon redeemed at 2 % costs a fee of 1.00, which refunds give back pro rata', async () => {
    const buyer = await marketplace.buyer('fd-002')
    await claimed(buyer, 'shop-a-100-5')
    const { id } = await paid(buyer, { 'a-200': 2 })
    expect((await balancesOf(buyer, id))['service_fee_revenue']).toBe(100)
    await refund(buyer, id, { 'a-200': 1 })
    expect((await balancesOf(buyer, id))['service_fee_revenue']).toBe(50)
    await refund(buyer, id, { 'a-200': 1 })
    expect(Object.values(await balancesOf(buyer, id)).filter((minor) => minor !== 0)).toEqual([])
  })

  test('a voucher that the platform pays leaves the merchant paid in full: buyer 180 and platform 20 are merchant 200', async () => {
    const buyer = await marketplace.buyer('fd-003')
    await claimed(buyer, 'three-each')
    const { id } = await paid(buyer, { 'a-200': 1 })
    expect(await balancesOf(buyer, id)).toEqual({
      buyer_clearing: 0,
      cash: -18_000,
      platform_marketing: -2_000,
      'merchant_payable:mch_one': 20_000,
    })
  })
})
