import type { Client } from '@quanhe/sdk'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { clientOf, closedPeriod } from './support/finance.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid } from './support/marketplace.ts'
import { example, refund, shopping } from './support/shopping.ts'

const start = new Date(Math.floor(Date.now() / 1000) * 1000)
const clock = pinnedClock(start)
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000).toISOString()
const hour = 3_600

let marketplace: TestMarketplace
let people: { one: Client; other: Client }
let mine: Client
let theirs: Client
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  people = { one: await clientOf(marketplace), other: await clientOf(marketplace) }
  mine = await clientOf(marketplace, 'mch_one')
  theirs = await clientOf(marketplace, 'mch_two')
})
afterAll(() => marketplace?.close())
afterEach(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

const { withVoucher } = shopping(() => marketplace)
const ofPeriod = async (client: Client, period: string) => (await client.listStatements({ query: { period } })).data

describe('settlement', () => {
  const orders: { buyer: Buyer; id: string }[] = []
  let first: string
  let second: string

  test('closes a period for all merchants at once: what each gets is list price, less its own shares, less fees', async () => {
    for (let n = 0; n < 3; n++) {
      const { buyer } = await withVoucher()
      await claimed(buyer, 'shop-a-100-5')
      orders.push({ buyer, id: (await paid(buyer, example)).id })
    }
    await refund(orders[0]!.buyer, orders[0]!.id, { 'b-150': 1 })
    clock.set(later(hour))
    const closed = await closedPeriod(people, { from: later(-hour), to: later(hour) })
    first = closed.id
    const statements = await ofPeriod(people.one, first)
    expect(statements.map((one) => [one.merchant, one.state])).toEqual([
      ['mch_two', 'issued'],
      ['mch_one', 'issued'],
    ])
    const [two, one] = statements
    const ledger = await marketplace.query<{ account: string; minor: number }>(
      `select account, sum(minor)::integer as minor from (select credit as account, minor from ledger_transfers union all select debit, -minor from ledger_transfers) t group by account`,
    )
    const balance = (account: string) => ledger.find((row) => row.account === account)!.minor
    expect(one!.netMinor).toBe(balance('merchant_payable:mch_one'))
    expect(two!.netMinor).toBe(balance('merchant_payable:mch_two'))
    expect(one!.netMinor).toBe(one!.salesMinor + one!.merchantDiscountMinor + one!.feeMinor)
    expect(one!.feeMinor).toBeLessThan(0)
    expect(one!.salesMinor).toBe(60_000)
    // the sum of the merchants' statements is the platform's voucher sub-ledger
    expect(one!.subsidyMinor + two!.subsidyMinor).toBe(-balance('platform_marketing'))
    expect(closed.subsidyMinor).toBe(-balance('platform_marketing'))
  })

  test('leads each line to its transfers, order and coupon', async () => {
    const [statement] = await ofPeriod(mine, first)
    const { data } = await mine.listStatementLines({ path: { id: statement!.id } })
    expect(data.reduce((sum, line) => sum + line.netMinor, 0)).toBe(statement!.netMinor)
    expect(data.length).toBe(statement!.lines)
    for (const line of data) {
      expect(orders.map((order) => order.id)).toContain(line.about)
      const goods = line.transfers.filter((one) => one.because === 'goods').reduce((sum, one) => sum + one.minor, 0)
      expect(line.salesMinor).toBe(line.key.causeKind === 'refund' ? -goods : goods)
      expect(line.transfers.some((one) => one.offer?.startsWith('cpn_') && one.batch === 'bat_shop-a-100-5')).toBe(true)
    }
    const paged = [] as typeof data
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await mine.listStatementLines({
        path: { id: statement!.id },
        query: { limit: 1, ...(cursor && { cursor }) },
      })
      paged.push(...page.data)
      cursor = page.next
    }
    expect(paged).toEqual(data)
  })

  test('opens no period that ends more than a year ahead: a mistyped date would keep every later one from opening', async () => {
    for (const to of ['9999-12-31T23:59:59.999Z', later(367 * 24 * hour)])
      await expect(people.one.openSettlementPeriod({ body: { to } })).rejects.toMatchObject({
        code: 'invalid_request',
        errors: [{ pointer: '/to' }],
      })
  })

  test('shows a merchant its own statements only, and never a draft', async () => {
    const [own] = await ofPeriod(mine, first)
    expect((await ofPeriod(mine, first)).map((one) => one.merchant)).toEqual(['mch_one'])
    await expect(theirs.getStatement({ path: { id: own!.id } })).rejects.toMatchObject({ status: 404 })
    await expect(theirs.confirmStatement({ path: { id: own!.id } })).rejects.toMatchObject({ status: 404 })
    const { id } = await people.one.openSettlementPeriod({ body: { to: later(2 * hour) } })
    second = id
    clock.set(later(hour + 60))
    await refund(orders[1]!.buyer, orders[1]!.id, { 'a-200': 1 })
    clock.set(later(2 * hour))
    await people.one.runSettlementPeriod({ path: { id } })
    expect(await ofPeriod(mine, id)).toEqual([])
    expect((await ofPeriod(people.one, id)).map((one) => one.state)).toEqual(['open'])
  })

  test('runs a period twice and changes nothing', async () => {
    const before = [
      await ofPeriod(people.one, second),
      await marketplace.query('select * from statement_lines order by 1, 2, 3, 4, 5'),
    ]
    const again = await people.other.runSettlementPeriod({ path: { id: second } })
    expect(again).toMatchObject({ newLines: 0, releasedLines: 0 })
    expect([
      await ofPeriod(people.one, second),
      await marketplace.query('select * from statement_lines order by 1, 2, 3, 4, 5'),
    ]).toEqual(before)
  })

  test('puts a refund after the end of a period into the next one, with everything that its part of the order had', async () => {
    const [draft] = await ofPeriod(people.one, second)
    expect(draft).toMatchObject({ merchant: 'mch_one', salesMinor: -20_000 })
    expect(draft!.feeMinor).toBeGreaterThan(0)
    expect(draft!.payableMinor).toBeLessThan(0)
  })

  test('takes two people to close', async () => {
    await people.one.proposeSettlementPeriod({ path: { id: second } })
    await expect(people.one.issueSettlementPeriod({ path: { id: second } })).rejects.toMatchObject({
      code: 'four_eyes',
    })
    await people.other.sendBackSettlementPeriod({ path: { id: second } })
    await people.other.proposeSettlementPeriod({ path: { id: second } })
    expect(await people.one.issueSettlementPeriod({ path: { id: second } })).toMatchObject({
      state: 'issued',
      events: [],
    })
    await expect(people.one.runSettlementPeriod({ path: { id: second } })).rejects.toMatchObject({
      code: 'transition_not_allowed',
    })
  })

  test('takes a late event into the next period, and says that it is late', async () => {
    // a payment of the first period that is recorded only now, as after a restore or an import
    await marketplace.query(
      `insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, merchant_id, at)
       values (7, 'trf_late', 'settlement_adjustments', 'merchant_payable:mch_two', 123, 'CNY', 'adjustment', 'adj_late', 'adjustment', 'adjustment', 'mch_two', $1)`,
      [later(60)],
    )
    await marketplace.query(
      `insert into adjustments (adjustment_id, merchant_id, minor, currency, reason, state, proposed_by, proposed_at, decided_by, decided_at)
       values ('adj_late', 'mch_two', 123, 'CNY', 'late', 'approved', 'a', now(), 'b', now())`,
    )
    clock.set(later(3 * hour))
    const third = await closedPeriod(people, { to: later(3 * hour) })
    const statements = await ofPeriod(people.one, third.id)
    const late = statements.find((one) => one.merchant === 'mch_two')!
    expect(late.adjustmentMinor).toBe(123)
    const { data } = await theirs.listStatementLines({ path: { id: late.id } })
    expect(data.map((line) => [line.late, line.netMinor])).toEqual([[true, 123]])
    // what the other one owes from the period before is carried over, though nothing happened since
    const owing = statements.find((one) => one.merchant === 'mch_one')!
    expect(owing).toMatchObject({ lines: 0, netMinor: 0 })
    expect(owing.carriedMinor).toBe(owing.payableMinor)
    expect(owing.carriedMinor).toBeLessThan(0)
  })

  test('lets a merchant dispute one line, answers it, and posts the correction once another approved it', async () => {
    const [own] = await ofPeriod(mine, first)
    const { data } = await mine.listStatementLines({ path: { id: own!.id } })
    const { key, netMinor } = data[0]!
    const dispute = await mine.disputeStatementLine({
      path: { id: own!.id },
      body: { key, reason: 'fee', expectedMinor: netMinor + 10, note: 'the fee was waived' },
    })
    expect((await mine.getStatement({ path: { id: own!.id } })).state).toBe('disputed')
    await expect(
      mine.disputeStatementLine({ path: { id: own!.id }, body: { key, reason: 'other', note: 'again' } }),
    ).rejects.toMatchObject({ code: 'transition_not_allowed' })
    await expect(mine.confirmStatement({ path: { id: own!.id } })).rejects.toMatchObject({
      code: 'transition_not_allowed',
    })
    await people.one.resolveStatementDispute({
      path: { id: dispute.id },
      body: { outcome: 'upheld', adjustMinor: 10, answer: 'waived indeed' },
    })
    const [proposed] = (await people.one.listAdjustments({ query: { state: 'proposed' } })).data
    expect(proposed).toMatchObject({ minor: 10, dispute: dispute.id })
    await expect(people.one.approveAdjustment({ path: { id: proposed!.id } })).rejects.toMatchObject({
      code: 'four_eyes',
    })
    const before = (await mine.getMerchantBalance({ path: { id: 'mch_one' } })).payableMinor
    await people.other.approveAdjustment({ path: { id: proposed!.id } })
    expect((await mine.getMerchantBalance({ path: { id: 'mch_one' } })).payableMinor).toBe(before + 10)
    const after = await mine.getStatement({ path: { id: own!.id } })
    expect(after.state).toBe('issued')
    expect(after.history.map((one) => one.event)).toEqual(['issue', 'dispute', 'resolve'])
    expect((await mine.confirmStatement({ path: { id: own!.id } })).state).toBe('confirmed')
  })

  test('pays out what was confirmed, approved by a second person, once', async () => {
    const own = (await ofPeriod(mine, first))[0]!
    const period = async () => {
      const { events, settled, ready } = await people.one.getSettlementPeriod({ path: { id: first } })
      return { events, settled, ready }
    }
    const { settled: already } = await period()
    expect(await period()).toEqual({ events: ['pay'], settled: already, ready: 1 })
    const run = await people.one.proposePayouts({ path: { id: first } })
    expect(await period()).toEqual({ events: [], settled: already, ready: 0 })
    expect(run).toMatchObject({ payouts: 1, totalMinor: own.payableMinor, state: 'proposed' })
    await expect(people.one.approvePayouts({ path: { id: run.id } })).rejects.toMatchObject({ code: 'four_eyes' })
    await people.other.refusePayouts({ path: { id: run.id } })
    expect((await period()).events).toEqual(['pay'])
    const again = await people.one.proposePayouts({ path: { id: first } })
    const before = (await mine.getMerchantBalance({ path: { id: 'mch_one' } })).payableMinor
    await people.other.approvePayouts({ path: { id: again.id } })
    await expect(people.other.approvePayouts({ path: { id: again.id } })).rejects.toMatchObject({
      code: 'transition_not_allowed',
    })
    expect((await mine.getMerchantBalance({ path: { id: 'mch_one' } })).payableMinor).toBe(before - own.payableMinor)
    expect((await mine.getStatement({ path: { id: own.id } })).state).toBe('settled')
    expect(await period()).toEqual({ events: [], settled: already + 1, ready: 0 })
    await expect(people.one.proposePayouts({ path: { id: first } })).rejects.toMatchObject({
      code: 'transition_not_allowed',
    })
  })

  test('moves the balance at once for a merchant’s own coupon, and shows subsidies as waiting for their cycle', async () => {
    const before = await mine.getMerchantBalance({ path: { id: 'mch_one' } })
    const { buyer } = await withVoucher()
    await claimed(buyer, 'shop-a-100-5')
    const order = await paid(buyer, example)
    const after = await mine.getMerchantBalance({ path: { id: 'mch_one' } })
    const line = order.shops.flatMap((shop) => shop.lines).find((one) => one.id === 'a-200')!
    const funded = (party: string) =>
      line.shares
        .flatMap((share) => share.funding)
        .filter((part) => part.party === party)
        .reduce((sum, part) => sum + part.minor, 0)
    expect(after.payableMinor - before.payableMinor).toBe(20_000 - funded('merchant') - 10)
    expect(after.subsidyPendingMinor - before.subsidyPendingMinor).toBe(funded('platform'))
    expect(after.availableMinor - before.availableMinor).toBe(20_000 - funded('merchant') - funded('platform') - 10)
  })
})
