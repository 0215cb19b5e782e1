import type { Client } from '@quanhe/sdk'
import { createClient, etagOf } from '@quanhe/sdk'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import type { Bidder } from '../src/domain/placements.ts'
import { allot, sliceBudget, ticketSeconds } from '../src/domain/placements.ts'
import { watchBudgets } from '../src/jobs/watch-budgets.ts'
import { clientOf, closedPeriod } from './support/finance.ts'
import { jobHouse } from './support/job-house.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

describe('the allotment of a place', () => {
  const bidders = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 99 }).map((n) => `bid_${n}`),
      merchant: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      bidMinor: fc.integer({ min: 1, max: 500 }),
      leftMinor: fc.integer({ min: 0, max: 1_000 }),
    }),
    { selector: (one) => one.id, maxLength: 12 },
  )
  const rule = fc.record({ slots: fc.integer({ min: 0, max: 4 }), reserveMinor: fc.integer({ min: 1, max: 200 }) })
  const canPay = (one: Bidder) => Math.min(one.bidMinor, one.leftMinor)

  test('gives each merchant one slot at most, and asks no more than its bid, what is left of its budget, or the reserve where nobody follows', () => {
    fc.assert(
      fc.property(bidders, rule, (all, { slots, reserveMinor }) => {
        const standing = allot(all, { slots, reserveMinor })
        expect(standing.length).toBeLessThanOrEqual(slots)
        expect(new Set(standing.map(({ bidder }) => bidder.merchant)).size).toBe(standing.length)
        for (const { bidder, priceMinor } of standing) {
          expect(priceMinor).toBeLessThanOrEqual(canPay(bidder))
          expect(priceMinor).toBeGreaterThanOrEqual(reserveMinor)
        }
        // nobody who would pay more, of a merchant that stands nowhere, was left out
        const least = Math.min(...standing.map(({ bidder }) => canPay(bidder)))
        const merchants = new Set(standing.map(({ bidder }) => bidder.merchant))
        const out = all.filter((one) => !merchants.has(one.merchant) && canPay(one) >= reserveMinor)
        for (const one of out) expect(standing.length === slots && canPay(one) <= least).toBe(true)
      }),
    )
  })

  test('is the same in whatever order bids are read, and a higher bid never stands lower', () => {
    const shuffled = bidders.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, rule, fc.nat(), ([all, other], given, n) => {
        expect(allot(other, given)).toEqual(allot(all, given))
        const one = all[n % Math.max(all.length, 1)]
        if (!one) return
        const placeOf = (of: readonly Bidder[]) => {
          const place = allot(of, given).findIndex(({ bidder }) => bidder.id === one.id)
          return place < 0 ? Infinity : place
        }
        const raised = all.map((bid) => (bid.id === one.id ? { ...bid, bidMinor: bid.bidMinor + 50 } : bid))
        expect(placeOf(raised)).toBeLessThanOrEqual(placeOf(all))
      }),
    )
  })

  test('cuts a budget into slices that sum to it, none below what it spent', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.array(fc.nat(2_000), { minLength: 1, maxLength: 8 }), (budget, spent) => {
        const slices = sliceBudget(budget, spent)
        const total = spent.reduce((sum, minor) => sum + minor, 0)
        expect(slices === undefined).toBe(total > budget)
        if (slices === undefined) return
        expect(slices.reduce((sum, minor) => sum + minor, 0)).toBe(budget)
        slices.forEach((minor, n) => expect(minor).toBeGreaterThanOrEqual(spent[n]!))
      }),
    )
  })
})

const start = new Date(Math.floor(Date.now() / 1000) * 1000)
const clock = pinnedClock(start)
const inHours = (hours: number) => new Date(start.getTime() + hours * 3_600_000).toISOString()
const both = (text: string) => ({ 'zh-CN': text, en: text })

let marketplace: TestMarketplace
let other: TestMarketplace
let people: { one: Client; other: Client }
let mine: Client
let theirs: Client
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  other = await marketplace.restarted()
  people = { one: await clientOf(marketplace), other: await clientOf(marketplace) }
  ;[mine, theirs] = [await clientOf(marketplace, 'mch_one'), await clientOf(marketplace, 'mch_two')]
  // a marketplace whose own pages have a main hall and a search
  const now = await people.one.getSettings()
  const placements = {
    ...now.settings.placements,
    main_hall: { slots: 6, reserveMinor: 20 },
    search: { slots: 2, reserveMinor: 10 },
  }
  await people.one.editSettings({ body: { placements }, ifMatch: etagOf(now)! })
})
afterAll(async () => {
  const errors = [...marketplace.errors, ...other.errors]
  const violations = await marketplace.violations()
  await other.close()
  await marketplace.close()
  expect(errors).toEqual([])
  expect(violations).toEqual([])
})

let guests = 0
const guest = () => marketplace.buyer(`visitor-${++guests}`)
const elsewhere = ({ token }: Buyer) => createClient({ baseUrl: other.baseUrl, token, retries: 0 })
const of = (id: string) => ({ path: { id } })
const problem = (code: string, more = {}) =>
  expect.objectContaining({ document: expect.objectContaining({ code, ...more }) as unknown }) as unknown

/** A coupon of a merchant that anybody may claim. */
async function coupon(merchant: Client, shop: string): Promise<string> {
  const { id } = await merchant.createBatch({
    body: {
      kind: 'shop_coupon',
      title: both(`1 off 1000 in ${shop}`),
      benefit: { kind: 'amount_off', offMinor: 100 },
      threshold: { spendMinor: 100_000 },
      funding: [{ party: 'merchant', basisPoints: 10_000 }],
      shop,
      claimFrom: inHours(-24),
      claimUntil: inHours(9 * 24),
      use: { kind: 'fixed', from: inHours(-24), until: inHours(9 * 24) },
      stock: 100,
      perBuyerLimit: 1,
      budgetMinor: 1_000_000,
    },
  })
  await merchant.submitBatch({ ...of(id), body: {} })
  await people.one.approveBatch({ ...of(id), body: {} })
  await merchant.publishBatch({ ...of(id), body: {} })
  return id
}
type Place = 'coupon_centre' | 'main_hall' | 'search'
const bid = (merchant: Client, batch: string, placement: Place, bidMinor: number, budgetMinor: number) =>
  merchant.createPlacementBid({ body: { batch, placement, bidMinor, budgetMinor } })
const shown = async (client: Client, placement: Place) =>
  (await client.listPromotedOffers({ query: { placement } })).data
const visit = (client: Client, ticket: string | undefined) =>
  client.visitPromotedOffer({ body: { ticket: ticket as string } })
const moved = async (of: string) =>
  (
    await marketplace.query<{ minor: number }>(
      `select coalesce(sum(minor), 0)::float8 as minor from ledger_transfers where because = 'placement' and debit = $1`,
      [`merchant_payable:${of}`],
    )
  )[0]!.minor

describe('a place that merchants bid for', () => {
  test('is given to the higher bid, which pays one more than the next; a budget of 1,000 is never overspent, however many visit at once at two services', async () => {
    const [high, low] = [await coupon(mine, 'shp_a'), await coupon(theirs, 'shp_b')]
    const { id } = await bid(mine, high, 'coupon_centre', 300, 1_000)
    await bid(theirs, low, 'coupon_centre', 149, 100_000)
    const buyers = await Promise.all(Array.from({ length: 24 }, () => guest()))
    const tickets = await Promise.all(
      buyers.map(async ({ client }) => {
        const offers = await shown(client, 'coupon_centre')
        expect(offers.map((one) => one.offer.id)).toEqual([high, low])
        return offers[0]!.ticket
      }),
    )
    const visits = await Promise.all(
      buyers.map((buyer, n) => visit(n % 2 ? buyer.client : elsewhere(buyer), tickets[n])),
    )
    const counted = visits.filter((one) => one.counted).length
    const found = await mine.getPlacementBid(of(id))
    expect(found).toMatchObject({ visits: counted, spentMinor: 900, leftMinor: 100 }) // 6 × 150: a seventh would be 1,050
    expect(counted).toBe(6)
    expect(await moved('mch_one')).toBe(900)
    // what is left is a lower offer now
    expect((await shown((await guest()).client, 'coupon_centre')).map((one) => one.offer.id)).toEqual([low, high])
  })

  test('charges a visit of a buyer once a day, at the price that was shown or the bid where it was lowered since', async () => {
    const batch = await coupon(mine, 'shp_a')
    const made = await bid(mine, batch, 'main_hall', 200, 10_000)
    const rival = await bid(theirs, await coupon(theirs, 'shp_b'), 'main_hall', 120, 10_000)
    const [buyer, second] = [await guest(), await guest()]
    const [ticket, later] = [
      (await shown(buyer.client, 'main_hall'))[0]!.ticket,
      (await shown(second.client, 'main_hall'))[0]!.ticket,
    ]
    expect((await visit(buyer.client, ticket)).counted).toBe(true)
    expect((await visit(buyer.client, ticket)).counted).toBe(false)
    expect(await mine.getPlacementBid(of(made.id))).toMatchObject({ spentMinor: 121, visits: 1 })
    const body = { bidMinor: 50, budgetMinor: 500 }
    await mine.editPlacementBid({ ...of(made.id), body, ifMatch: '*' })
    expect((await visit(second.client, later)).counted).toBe(true)
    expect(await mine.getPlacementBid(of(made.id))).toMatchObject({ spentMinor: 171, budgetMinor: 500, leftMinor: 329 })
    await expect(
      mine.editPlacementBid({ ...of(made.id), body: { bidMinor: 50, budgetMinor: 170 }, ifMatch: '*' }),
    ).rejects.toEqual(problem('below_issued', { spentMinor: 171 }))
    for (const one of [made, rival]) await (one === made ? mine : theirs).endPlacementBid({ ...of(one.id), body: {} })
  })

  test('shows nothing of a bid that is paused, ended or out of money, which its merchant is told once, and nothing that the buyer cannot claim', async () => {
    const batch = await coupon(mine, 'shp_a')
    const { id } = await bid(mine, batch, 'search', 60, 60)
    const buyer = await guest()
    const offers = await shown(buyer.client, 'search')
    expect(offers.map((one) => one.offer.id)).toEqual([batch])
    await mine.pausePlacementBid({ ...of(id), body: {} })
    expect(await shown(buyer.client, 'search')).toEqual([])
    expect((await visit(buyer.client, offers[0]!.ticket)).counted).toBe(false)
    await mine.resumePlacementBid({ ...of(id), body: {} })
    await buyer.client.claimCoupon({ path: { id: batch } })
    expect(await shown(buyer.client, 'search')).toEqual([])
    // six visits at the reserve of 10 spend it all
    for (let n = 0; n < 6; n++) {
      const one = await guest()
      expect((await visit(one.client, (await shown(one.client, 'search'))[0]!.ticket)).counted).toBe(true)
    }
    expect(await shown((await guest()).client, 'search')).toEqual([])
    expect(await mine.getPlacementBid(of(id))).toMatchObject({ spentMinor: 60, leftMinor: 0, state: 'running' })
    await watchBudgets.run(jobHouse(marketplace))
    await watchBudgets.run(jobHouse(marketplace))
    const told = await marketplace.query<{ kind: string; payload: object }>(
      `select kind, payload from outbox where subject = $1 order by (payload ->> 'level')::integer`,
      [id],
    )
    const spent = { bid: id, merchant: 'mch_one', budgetMinor: 60, reservedMinor: 0, spentMinor: 60 }
    const levels = ['50', '80', '100'].map((level) => ({ kind: 'budget.reach', payload: { ...spent, level } }))
    expect(told).toEqual(levels)
    await mine.endPlacementBid({ ...of(id), body: {} })
    await expect(mine.resumePlacementBid({ ...of(id), body: {} })).rejects.toEqual(problem('transition_not_allowed'))
  })

  test('says what is wrong with a bid, and keeps a merchant’s bids to itself', async () => {
    const batch = await coupon(mine, 'shp_a')
    await expect(bid(mine, batch, 'search', 5, 4)).rejects.toEqual(
      problem('invalid_request', {
        errors: [
          expect.objectContaining({ pointer: '/bidMinor', expected: 'at least 10, what a visit costs' }),
          expect.objectContaining({ pointer: '/budgetMinor' }),
        ],
      }),
    )
    await expect(bid(theirs, batch, 'search', 50, 500)).rejects.toEqual(problem('not_found'))
    const { id } = await bid(mine, batch, 'search', 50, 500)
    await expect(bid(mine, batch, 'search', 60, 500)).rejects.toEqual(problem('already_exists'))
    await expect(theirs.getPlacementBid(of(id))).rejects.toEqual(problem('not_found'))
    expect((await theirs.listPlacementBids({})).data.map((one) => one.id)).not.toContain(id)
    expect((await people.one.listPlacementBids({ query: { batch } })).data.map((one) => one.id)).toEqual([id])
    await mine.endPlacementBid({ ...of(id), body: {} })
  })

  test('takes no ticket of another buyer, or an old one', async () => {
    const { id } = await bid(mine, await coupon(mine, 'shp_a'), 'search', 50, 500)
    const [buyer, thief] = [await guest(), await guest()]
    const ticket = (await shown(buyer.client, 'search'))[0]!.ticket
    await expect(visit(thief.client, ticket)).rejects.toEqual(problem('invalid_request'))
    clock.set(new Date(clock.now().getTime() + (ticketSeconds + 1) * 1000).toISOString())
    await expect(visit(buyer.client, ticket)).rejects.toEqual(problem('invalid_request'))
    await mine.endPlacementBid({ ...of(id), body: {} })
  })

  test('is owed by the merchant: each visit is a line of its statement, and the platform invoices them', async () => {
    const owed = await moved('mch_one')
    clock.set(inHours(2))
    await closedPeriod(people, { from: inHours(-1), to: inHours(2) })
    const [statement] = (await mine.listStatements({})).data
    expect(statement).toMatchObject({ merchant: 'mch_one', feeMinor: -owed, netMinor: -owed })
    const { data } = await mine.listStatementLines({ ...of(statement!.id), query: { limit: 200 } })
    expect(data.every((line) => line.key.causeKind === 'placement' && line.netMinor === line.feeMinor)).toBe(true)
    expect(data.reduce((sum, line) => sum + line.netMinor, 0)).toBe(-owed)
    const invoices = (await mine.listStatementInvoices(of(statement!.id))).data
    expect(invoices).toMatchObject([{ kind: 'placement', from: 'platform', to: 'mch_one', netMinor: owed }])
  })
})
