import type { Client } from '@quanhe/sdk'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { sampleSettlement } from '../src/domain/ledger/sample.ts'
import { clientOf } from './support/finance.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { cartOf, openMarketplace } from './support/marketplace.ts'
import { shopping } from './support/shopping.ts'

const start = new Date(Math.floor(Date.now() / 1000) * 1000)
const clock = pinnedClock(start)
const inDays = (days: number) => new Date(start.getTime() + days * 86_400_000).toISOString()
const both = (text: string) => ({ 'zh-CN': text, en: text })

let marketplace: TestMarketplace
let one: Client
let other: Client
let mine: Client
let theirs: Client
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  ;[one, other] = [await clientOf(marketplace), await clientOf(marketplace)]
  ;[mine, theirs] = [await clientOf(marketplace, 'mch_one'), await clientOf(marketplace, 'mch_two')]
  // nothing else applies, so that every saving here is the joint offer's
  await marketplace.query(`update batches set state = 'ended' where taken_by = 'none'`)
  await marketplace.query(
    `insert into batch_events (batch_id, seq, event, from_state, to_state, actor, version)
     select batch_id, 2, 'end', 'live', 'ended', 'test', version from batches where taken_by = 'none'`,
  )
})
afterAll(() => marketplace?.close())
afterEach(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

const { guest } = shopping(() => marketplace)
const of = (id: string) => ({ path: { id } })
const asked = { merchantBasisPoints: 6_000, sample: { spendMinor: 20_000, offMinor: 2_000 }, openUntil: inDays(20) }

async function campaign(joint: boolean): Promise<string> {
  const { id } = await one.createCampaign({ body: { name: both('joint'), startsAt: inDays(-1), endsAt: inDays(30) } })
  if (joint) await one.openCampaignSignup({ ...of(id), body: { rule: both('30 off 300'), ...asked } })
  await one.submitCampaign({ ...of(id), body: {} })
  await other.approveCampaign({ ...of(id), body: {} })
  return id
}

/** A promotion of the platform that takes 30 off 300 by itself; `funding` in per cent. */
async function approvedBatch(campaignId: string | undefined, funding: Record<string, number>): Promise<string> {
  const { id } = await one.createBatch({
    body: {
      kind: 'cross_shop_promotion',
      title: both('30 off 300'),
      benefit: { kind: 'amount_off', offMinor: 3_000 },
      threshold: { spendMinor: 30_000 },
      claim: 'none',
      funding: Object.entries(funding).map(([party, percent]) => ({ party, basisPoints: percent * 100 })),
      claimFrom: inDays(-1),
      claimUntil: inDays(29),
      use: { kind: 'fixed', from: inDays(-1), until: inDays(29) },
      stock: 1_000,
      perBuyerLimit: 1,
      budgetMinor: 1_000_000,
      ...(campaignId && { campaign: campaignId }),
    } as never,
  })
  const { findings } = await one.checkBatch(of(id))
  const warned = findings.filter((found) => found.severity === 'warn' && found.from === 'submit')
  await one.submitBatch({ ...of(id), body: { confirm: warned.map(({ check }) => ({ check, because: 'meant so' })) } })
  await other.approveBatch({ ...of(id), body: {} })
  return id
}
const publish = (id: string) => one.publishBatch({ ...of(id), body: {} })
const blockedBy = (check: string) => ({ code: 'checks_failed', document: { findings: [{ check }] } })

test('a batch that merchants would pay for is not published before one of them consented and the platform accepted', async () => {
  const alone = await approvedBatch(undefined, { platform: 40, merchant: 60 })
  await expect(publish(alone)).rejects.toMatchObject(blockedBy('funders_consented'))
  const joint = await campaign(true)
  const batch = await approvedBatch(joint, { platform: 40, merchant: 60 })
  await expect(publish(batch)).rejects.toMatchObject(blockedBy('funders_consented'))
  expect(await mine.getCampaignSignup(of(joint))).toMatchObject({
    open: true,
    split: { platformBasisPoints: 4_000, merchantBasisPoints: 6_000 },
    sample: { merchantMinor: 1_200, platformMinor: 800, buyerPaysMinor: 18_000, merchantReceivesMinor: 18_800 },
    exitNoticeDays: 3,
    enrolment: null,
  })
  const body = { shops: ['shp_a'], merchantBasisPoints: 6_000 }
  const { id } = await mine.enrolInCampaign({ ...of(joint), body })
  // the merchant alone is not both
  await expect(publish(batch)).rejects.toMatchObject(blockedBy('funders_consented'))
  expect(await one.rejectEnrolment({ ...of(id), body: { because: 'the shop is too new' } })).toMatchObject({
    state: 'rejected',
    because: 'the shop is too new',
  })
  await mine.enrolInCampaign({ ...of(joint), body })
  await expect(mine.enrolInCampaign({ ...of(joint), body })).rejects.toMatchObject({ code: 'transition_not_allowed' })
  await expect(mine.acceptEnrolment({ ...of(id), body: {} })).rejects.toMatchObject({ status: 403 })
  expect(await one.acceptEnrolment({ ...of(id), body: {} })).toMatchObject({ state: 'accepted' })
  await publish(batch)
  const whole = await mine.getEnrolment(of(id))
  expect(whole.history.map((row) => row.event)).toEqual(['apply', 'reject', 'resubmit', 'accept'])
  await expect(theirs.getEnrolment(of(id))).rejects.toMatchObject({ status: 404 })

  // only lines of the enrolled qualify, and the one that left is out when its notice is over
  const saved = async (lines: Record<string, number>) => {
    const buyer = await guest()
    const quote = await buyer.client.askQuote({ body: { lines: cartOf(lines) } })
    return { quote, priced: quote.quote, buyer }
  }
  expect((await saved({ 'b-150': 2 })).priced.discountMinor).toBe(0)
  const { quote, priced, buyer } = await saved({ 'a-200': 2, 'b-150': 2 })
  expect(priced.discountMinor).toBe(3_000)
  const order = await buyer.client.placeOrder({ body: { quoteId: quote.id } })
  const shares = order.shops.flatMap((shop) => shop.lines.map((line) => [shop.shop.id, line.shares.length > 0]))
  expect(Object.fromEntries(shares)).toEqual({ shp_a: true, shp_b: false })
  await buyer.client.payOrder({ ...of(order.id), body: { method: 'demo' } })
  const { balances } = await buyer.client.getOrderLedger(of(order.id))
  expect(balances.find((row) => row.account === 'merchant_payable:mch_two')!.minor).toBe(30_000)
  expect(balances.find((row) => row.account === 'platform_marketing')!.minor).toBe(-1_200)

  expect(await mine.leaveEnrolment({ ...of(id), body: {} })).toMatchObject({ state: 'leaving', endsAt: inDays(3) })
  clock.set(inDays(3 - 1 / 86_400))
  expect((await saved({ 'a-200': 2 })).priced.discountMinor).toBe(3_000)
  await expect(mine.enrolInCampaign({ ...of(joint), body })).rejects.toMatchObject({ code: 'transition_not_allowed' })
  clock.set(inDays(3))
  expect((await saved({ 'a-200': 2 })).priced.discountMinor).toBe(0)
  expect(await mine.enrolInCampaign({ ...of(joint), body })).toMatchObject({ state: 'applied', endsAt: null })
  const told = await marketplace.query<{ kind: string }>(
    `select kind from outbox where kind like 'enrolment.%' order by created_at, event_id`,
  )
  expect(told.map((row) => row.kind.split('.')[1])).toEqual([
    'apply',
    'reject',
    'resubmit',
    'accept',
    'leave',
    'resubmit',
  ])
})

test('a consent is to what was asked: another share, another’s shop, a closed sign-up are refused, and terms are written once', async () => {
  const joint = await campaign(true)
  const enrol = (shops: string[], merchantBasisPoints: number) =>
    mine.enrolInCampaign({ ...of(joint), body: { shops, merchantBasisPoints } })
  await expect(enrol(['shp_b'], 5_000)).rejects.toMatchObject({
    document: {
      errors: [{ pointer: '/shops/0' }, { pointer: '/merchantBasisPoints', expected: '6000, as the campaign asks' }],
    },
  })
  const signup = { rule: both('another'), ...asked, merchantBasisPoints: 9_000 }
  await expect(one.openCampaignSignup({ ...of(joint), body: signup })).rejects.toMatchObject({
    code: 'transition_not_allowed',
  })
  await one.sendBackCampaign({ ...of(joint), body: { because: 'to be looked at' } })
  await expect(one.openCampaignSignup({ ...of(joint), body: signup })).rejects.toMatchObject({ code: 'already_exists' })
  await expect(enrol(['shp_a'], 6_000)).rejects.toMatchObject({ code: 'transition_not_allowed' })
  // more than what was agreed to is not published
  const agreed = await campaign(true)
  const { id } = await mine.enrolInCampaign({ ...of(agreed), body: { shops: ['shp_a'], merchantBasisPoints: 6_000 } })
  await one.acceptEnrolment({ ...of(id), body: {} })
  await expect(publish(await approvedBatch(agreed, { platform: 30, merchant: 70 }))).rejects.toMatchObject({
    document: { findings: [{ figures: { basisPoints: 7_000, agreedBasisPoints: 6_000 } }] },
  })
  await publish(await approvedBatch(agreed, { platform: 50, merchant: 50 }))
})

test('a bank pays where its contract is on record, and for nothing further once that ended', async () => {
  const id = await campaign(false)
  const batch = await approvedBatch(id, { platform: 50, 'bank:icbc': 50 })
  await expect(publish(batch)).rejects.toMatchObject(blockedBy('funders_consented'))
  const contract = { party: 'bank:icbc', basisPoints: 5_000, signedBy: 'Ms Li', document: 'contract 7' }
  await one.recordFunderConsent({ ...of(id), body: contract })
  await expect(one.recordFunderConsent({ ...of(id), body: contract })).rejects.toMatchObject({ code: 'already_exists' })
  await publish(batch)
  await one.endFunderConsent({ ...of(id), body: { party: 'bank:icbc' } })
  await expect(publish(await approvedBatch(id, { platform: 50, 'bank:icbc': 50 }))).rejects.toMatchObject(
    blockedBy('funders_consented'),
  )
  expect((await one.listFundingConsents(of(id))).data).toMatchObject([{ party: 'bank:icbc', document: 'contract 7' }])
})

test('buyers see a joint campaign’s offers with the shops that take part now, and no other offers among them', async () => {
  const joint = await campaign(true)
  const { id: enrolment } = await mine.enrolInCampaign({
    ...of(joint),
    body: { shops: ['shp_a'], merchantBasisPoints: 6_000 },
  })
  const batch = await approvedBatch(joint, { platform: 40, merchant: 60 })
  await one.acceptEnrolment({ ...of(enrolment), body: {} })
  await publish(batch)
  const { client } = await guest()
  const inTab = async () => (await client.listBatches({ query: { tab: 'joint', limit: 100 } })).data
  const shopsNow = async () => (await inTab()).find((offer) => offer.id === batch)?.takingPart
  expect(await shopsNow()).toEqual({ shops: [{ id: 'shp_a', name: both('A') }], total: 1 })
  const all = (await client.listBatches({ query: { limit: 200 } })).data
  const elsewhere = all.find((offer) => offer.id === 'bat_voucher-300-30')
  expect(elsewhere).toBeDefined()
  expect((await inTab()).map((offer) => offer.id)).not.toContain(elsewhere?.id)

  const { endsAt } = await mine.leaveEnrolment({ ...of(enrolment), body: {} })
  expect((await shopsNow())?.total).toBe(1)
  clock.set(endsAt ?? '')
  expect(await shopsNow()).toBeUndefined()
})

test('a sample settles to the minor unit: every share adds up', () => {
  for (const [spend, off, share] of [
    [10_001, 3_333, 3_333],
    [1, 1, 5_000],
    [99, 7, 0],
    [99, 7, 10_000],
  ] as const) {
    const sample = sampleSettlement(spend, off, share)
    expect(sample.platformMinor + sample.merchantMinor).toBe(off)
    expect(sample.buyerPaysMinor + sample.platformMinor).toBe(sample.merchantReceivesMinor)
  }
})
