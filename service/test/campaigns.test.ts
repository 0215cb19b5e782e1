import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import type { Desk } from './support/drafting.ts'
import { openDesk, pointersOf, shopCoupon, voucher } from './support/drafting.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace, paid } from './support/marketplace.ts'

const clock = pinnedClock(new Date())
const start = clock.now().getTime()
/** So many hours from the start of the test, as an instant. */
const at = (hours: number) => new Date(start + hours * 3_600_000).toISOString()

let marketplace: TestMarketplace
let desk: Desk
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  desk = await openDesk(marketplace)
})
afterAll(async () => {
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

const name = { 'zh-CN': '双11', en: 'Double 11' }
const phase = (id: string, from: number, until: number) => ({ id, name, from: at(from), until: at(until) })
const plan = (change: object = {}) => ({
  name,
  plan: 'Warm up for a day, then burst.',
  startsAt: at(0),
  endsAt: at(96),
  phases: [phase('warm-up', 0, 24), phase('burst', 24, 72)],
  budgetMinor: 100_000,
  perBuyerLimit: 3,
  ...change,
})
const drafted = async (change: object = {}) => {
  const answer = await desk.send(desk.platform, '/v1/campaigns', plan(change))
  expect(answer.status, answer.text).toBe(201)
  return answer.json['id'] as string
}
const move = (token: string, id: string, event: string, body: object = {}) =>
  desk.send(token, `/v1/campaigns/${id}/${event}`, body)
const inBurst = (campaign: string, change: object = {}) => {
  const {
    claimFrom: _from,
    claimUntil: _until,
    ...fields
  } = voucher({
    campaign,
    phase: 'burst',
    use: { kind: 'fixed', from: at(24), until: at(120) },
    ...change,
  })
  return fields
}

describe('a campaign', () => {
  test('is planned by the platform, approved by another who wrote no part of it, and read by merchants', async () => {
    expect((await desk.send(desk.two, '/v1/campaigns', plan())).json).toMatchObject({ code: 'forbidden' })
    const id = await drafted()
    const before = await desk.get(desk.platform, `/v1/campaigns/${id}`)
    const tag = { 'if-match': before.headers.get('etag') as string }
    const edited = await desk.send(desk.other, `/v1/campaigns/${id}`, plan({ plan: 'Burst at once.' }), tag)
    expect(edited.json, edited.text).toMatchObject({ version: 2, plan: 'Burst at once.' })
    expect((await desk.send(desk.platform, `/v1/campaigns/${id}`, plan(), tag)).json).toMatchObject({
      code: 'changed_meanwhile',
    })
    expect((await move(desk.platform, id, 'submit')).json).toMatchObject({ lifecycle: 'submitted' })
    for (const author of [desk.platform, desk.other])
      expect((await move(author, id, 'approve')).json).toMatchObject({ code: 'four_eyes' })
    expect((await move(desk.two, id, 'approve')).json).toMatchObject({ code: 'forbidden' })
    const back = await move(desk.platform, id, 'send-back', { because: 'the budget is last year’s' })
    expect(back.json).toMatchObject({ lifecycle: 'draft', approvedBy: null })
    expect(pointersOf(await move(desk.platform, id, 'send-back'))).toEqual(['/because'])
    const seen = await desk.get(desk.two, `/v1/campaigns/${id}`)
    expect(seen.json['history']).toMatchObject([
      { event: 'create' },
      { event: 'edit' },
      { event: 'submit' },
      { event: 'send_back', because: 'the budget is last year’s' },
    ])
    const list = await desk.get(desk.two, '/v1/campaigns?search=double&state=draft')
    expect((list.json['data'] as { id: string }[]).map((one) => one.id)).toContain(id)
  })

  test('whose phases leave its time, cross their ends or share an id is refused by those', async () => {
    const refused = async (change: object) => pointersOf(await desk.send(desk.platform, '/v1/campaigns', plan(change)))
    expect(await refused({ endsAt: at(0) })).toContain('/endsAt')
    expect(await refused({ phases: [phase('early', -1, 1)] })).toEqual(['/phases/0/from'])
    expect(await refused({ phases: [phase('late', 90, 97)] })).toEqual(['/phases/0/until'])
    expect(await refused({ phases: [phase('a', 2, 1)] })).toEqual(['/phases/0/until'])
    expect(await refused({ phases: [phase('a', 0, 1), phase('a', 1, 2)] })).toEqual(['/phases/1/id'])
  })

  test('holds its batches back until its plan is approved, and to its budget', async () => {
    const id = await drafted({ budgetMinor: 40_000 })
    const first = await desk.draft(desk.platform, inBurst(id))
    const submitted = await desk.move(desk.platform, first, 'submit')
    expect(submitted.json, submitted.text).toMatchObject({ lifecycle: 'submitted', campaign: id, phase: 'burst' })
    await desk.move(desk.other, first, 'approve')
    expect((await desk.move(desk.platform, first, 'publish')).json).toMatchObject({
      code: 'checks_failed',
      findings: [{ check: 'campaign_stands', figures: { state: 'draft' } }],
    })
    await move(desk.platform, id, 'submit')
    await move(desk.other, id, 'approve')
    expect((await desk.move(desk.platform, first, 'publish')).json).toMatchObject({ lifecycle: 'live' })
    const second = await desk.draft(desk.platform, inBurst(id, { budgetMinor: 25_001 }))
    await desk.move(desk.platform, second, 'submit')
    await desk.move(desk.other, second, 'approve')
    expect((await desk.move(desk.platform, second, 'publish')).json).toMatchObject({
      code: 'checks_failed',
      findings: [{ check: 'campaign_stands', figures: { plannedMinor: 40_001, budgetMinor: 40_000 } }],
    })
    const seen = (await desk.get(desk.platform, `/v1/campaigns/${id}`)).json
    expect(seen).toMatchObject({ batches: 2, plannedMinor: 40_001 })
    const held = await desk.get(desk.platform, `/v1/managed-batches?campaign=${id}`)
    expect((held.json['data'] as { id: string }[]).map((one) => one.id).sort()).toEqual([first, second].sort())
  })

  test('opens the claims of a batch with its phase: none a moment before, none at its end', async () => {
    const id = await drafted()
    await move(desk.platform, id, 'submit')
    await move(desk.other, id, 'approve')
    const batch = await desk.draft(desk.platform, inBurst(id))
    const { fields } = (await desk.get(desk.platform, `/v1/managed-batches/${batch}`)).json as { fields: object }
    expect(fields).toMatchObject({ claimFrom: at(24), claimUntil: at(72) })
    await desk.publish(desk.platform, batch)
    const outcomes: string[] = []
    for (const [hours, extra] of [
      [24, -1],
      [24, 0],
      [72, -1],
      [72, 0],
    ] as const) {
      clock.set(new Date(Date.parse(at(hours)) + extra))
      const { client } = await marketplace.buyer(`burst-${outcomes.length}`)
      outcomes.push((await client.claimCoupon({ path: { id: batch } })).claim.outcome)
    }
    clock.set(new Date(start))
    expect(outcomes).toEqual(['not_started', 'issued', 'issued', 'ended'])
  })

  test('of 预热, 预售, 爆发 and 返场 switches each phase’s coupon on and off by the clock, one after the other', async () => {
    const ids = ['warm-up', 'presale', 'burst', 'encore']
    const id = await drafted({ phases: ids.map((one, n) => phase(one, n * 24, (n + 1) * 24)) })
    await move(desk.platform, id, 'submit')
    await move(desk.other, id, 'approve')
    const batches: string[] = []
    for (const one of ids) {
      const use = { kind: 'fixed', from: at(ids.indexOf(one) * 24), until: at(120) }
      const batch = await desk.draft(desk.platform, inBurst(id, { phase: one, use, stock: 20, budgetMinor: 20_000 }))
      await desk.publish(desk.platform, batch)
      batches.push(batch)
    }
    const { client } = await marketplace.buyer('follows-the-calendar')
    for (let hours = 0; hours < 96; hours += 6) {
      clock.set(new Date(at(hours)))
      const states = await Promise.all(
        batches.map(async (batch) => (await client.getBatch({ path: { id: batch } })).state),
      )
      const now = Math.floor(hours / 24)
      expect(states, `${hours} hours in`).toEqual(
        ids.map((_, n) => (n < now ? 'ended' : n > now ? 'upcoming' : 'claimable')),
      )
    }
    for (const [n, batch] of batches.entries()) {
      clock.set(new Date(at(n * 24 + 23)))
      const { client: other } = await marketplace.buyer(`in-phase-${n}`)
      const outcomes = await Promise.all(
        batches.map(async (one) => (await other.claimCoupon({ path: { id: one } })).claim.outcome),
      )
      expect(outcomes.indexOf('issued'), batch).toBe(n)
      expect(outcomes.filter((one) => one === 'issued')).toHaveLength(1)
    }
    clock.set(new Date(start))
  })

  test('may give new customers 30 and returning ones 10: each gets its own, and the rules of both are there to read', async () => {
    const id = await drafted({ phases: [], perBuyerLimit: 3 })
    await move(desk.platform, id, 'submit')
    await move(desk.other, id, 'approve')
    const coupon = (offMinor: number, kind: string) =>
      shopCoupon({
        ...{ campaign: id, benefit: { kind: 'amount_off', offMinor }, conditions: [{ kind, shop: 'shp_b' }] },
        ...{ claimFrom: at(0), claimUntil: at(90), budgetMinor: 20_000 },
      })
    const [forNew, forReturning] = [
      await desk.draft(desk.two, coupon(3_000, 'new_buyer')),
      await desk.draft(desk.two, coupon(1_000, 'returning_buyer')),
    ]
    for (const batch of [forNew, forReturning]) await desk.publish(desk.two, batch)
    const newcomer = await marketplace.buyer('first-time')
    const regular = await marketplace.buyer('comes-again')
    await paid(regular, { 'b-150': 1 })
    const seenBy = async ({ client }: typeof regular) => {
      const offers = await Promise.all([forNew, forReturning].map((batch) => client.getBatch({ path: { id: batch } })))
      expect(offers.map((one) => one.ruleText['zh-CN'].conditions.join())).toEqual([
        expect.stringContaining('新客'),
        expect.stringContaining('老客'),
      ])
      return offers.map((one) => one.state)
    }
    expect(await seenBy(newcomer)).toEqual(['claimable', 'ineligible'])
    expect(await seenBy(regular)).toEqual(['ineligible', 'claimable'])
    const savedBy = async ({ client }: typeof regular, batch: string) => {
      await client.claimCoupon({ path: { id: batch } })
      return (await client.askQuote({ body: { lines: [{ sku: 'b-150', quantity: 1 }] } })).quote.discountMinor
    }
    expect(await savedBy(newcomer, forNew)).toBe(3_000)
    expect(await savedBy(regular, forReturning)).toBe(1_000)
  })

  test('is bound to a batch’s claim window: outside its phase, or of no such phase, is refused', async () => {
    const id = await drafted()
    const refused = async (change: object) =>
      pointersOf(await desk.send(desk.platform, '/v1/batches', inBurst(id, change)))
    expect(await refused({ phase: 'encore' })).toEqual(expect.arrayContaining(['/claimFrom', '/claimUntil']))
    const within = { ...inBurst(id), claimFrom: at(20), claimUntil: at(80) }
    expect(pointersOf(await desk.send(desk.platform, '/v1/batches', within))).toEqual(['/claimFrom', '/claimUntil'])
    const nowhere = shopCoupon({ campaign: 'cam_01KAN9J2M8Q4V3T6W7X8Y9Z0AB' })
    expect(pointersOf(await desk.send(desk.two, '/v1/batches', nowhere))).toEqual(['/campaign'])
  })
})
