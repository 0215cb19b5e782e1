import { QuanheProblem, QuanheUnreachable } from '@quanhe/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { clientOf } from './support/finance.ts'
import type { Desk } from './support/drafting.ts'
import { openDesk, shopCoupon, voucher } from './support/drafting.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

// A clock that stands: what ends at a second is looked at one millisecond before it and at it. Times are those of Shanghai.
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const clock = pinnedClock(`${tomorrow}T10:00:00+08:00`)
const start = clock.now().getTime()
const hour = 3_600
const day = 24 * hour
const at = (seconds: number, milliseconds = 0) => new Date(start + seconds * 1000 + milliseconds)
const iso = (seconds: number) => at(seconds).toISOString()

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

let buyers = 0
async function claimAt(moment: Date, id: string, name = `windows-${++buyers}`) {
  clock.set(moment)
  const { client } = await marketplace.buyer(name)
  return client.claimCoupon({ path: { id } })
}
const published = async (token: string, fields: object) => {
  clock.set(at(0))
  const id = await desk.draft(token, fields)
  await desk.publish(token, id)
  return id
}
/** Open for claims from an hour after the start. */
const open = (hours: number) => ({ claimFrom: iso(hour), claimUntil: iso(hour + hours * hour) })

describe('a batch of 100 for two hours', () => {
  test('issues from its first moment to its last and exactly 100 of 1,000 who come at once', async () => {
    const id = await published(desk.two, shopCoupon({ ...open(2), stock: 100, budgetMinor: 200_000 }))
    expect((await claimAt(at(hour, -1), id)).claim.outcome).toBe('not_started')
    expect((await claimAt(at(3 * hour), id)).claim.outcome).toBe('ended')
    clock.set(at(2 * hour))
    const people = await Promise.all(Array.from({ length: 1_000 }, (_, n) => marketplace.buyer(`crowd-${n}`)))
    const outcomes = await Promise.all(
      people.map(async ({ client }, n) => {
        for (;;) {
          try {
            return (await client.claimCoupon({ path: { id }, key: `crowd-of-one-${n}` })).claim.outcome
          } catch (error) {
            // too many at once for a busy machine: sent away, or cut off, they come again under the same key
            const again =
              error instanceof QuanheProblem ? error.code === 'overloaded' : error instanceof QuanheUnreachable
            if (!again) throw error
            await new Promise((resume) => setTimeout(resume, 50))
          }
        }
      }),
    )
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length
    expect([count('issued'), count('sold_out')]).toEqual([100, 900])
    const counts = (await desk.get(desk.two, `/v1/managed-batches/${id}/counts`)).json
    expect(counts).toMatchObject({ stock: 100, issued: 100, unclaimed: 0, coupons: { available: 100 } })
    expect(await marketplace.violations()).toEqual([])
  })

  test('tells its claim window and its use window apart', async () => {
    const use = { kind: 'fixed', from: iso(2 * day), until: iso(6 * day) }
    const id = await published(desk.platform, voucher({ ...open(2), use }))
    const { coupon } = await claimAt(at(2 * hour), id)
    expect(coupon).toMatchObject({ validFrom: iso(2 * day), validUntil: iso(6 * day) })
    const seen = await marketplace.buyer('windows')
    expect(await seen.client.getBatch({ path: { id } })).toMatchObject({ ...open(2), use })
  })
})

describe('a validity after the claim', () => {
  const validity = async (use: object) => {
    const id = await published(desk.two, shopCoupon({ claimFrom: iso(-day), claimUntil: iso(5 * day), use }))
    const { coupon } = await claimAt(at(0), id)
    return [coupon!.validFrom, coupon!.validUntil]
  }

  test('of 7 days claimed at 10:00 ends at 10:00 exactly, or with the local day on which it would end', async () => {
    expect(await validity({ kind: 'relative', seconds: 7 * day })).toEqual([iso(0), iso(7 * day)])
    expect(await validity({ kind: 'relative', seconds: 7 * day, roundToDayEnd: true })).toEqual([
      iso(0),
      iso(7 * day + 14 * hour),
    ])
  })

  test('may start later than the claim', async () => {
    expect(await validity({ kind: 'relative', seconds: 7 * day, delaySeconds: 2 * hour })).toEqual([
      iso(2 * hour),
      iso(7 * day + 2 * hour),
    ])
  })
})

describe('a coupon outside its use window', () => {
  const lines = [{ sku: 'b-150', quantity: 3 }]

  test('is not used before the promotion or after it, though it lies in the wallet', async () => {
    const use = { kind: 'fixed', from: iso(day), until: iso(5 * day) }
    const id = await published(desk.platform, voucher({ claimFrom: iso(-day), claimUntil: iso(4 * day), use }))
    const { coupon } = await claimAt(at(0), id, 'promoted')
    const { client } = await marketplace.buyer('promoted')
    const applied = async (moment: Date) => {
      clock.set(moment)
      const { quote } = await client.askQuote({ body: { lines } })
      return quote.applied.some((one) => one.offer === coupon!.id)
    }
    expect([await applied(at(day, -1)), await applied(at(day))]).toEqual([false, true])
    expect([await applied(at(5 * day, -1)), await applied(at(5 * day))]).toEqual([true, false])
  })

  test('an insider coupon of two hours ends to the second', async () => {
    const use = { kind: 'relative', seconds: 2 * hour }
    const benefit = { kind: 'amount_off', offMinor: 5_000 }
    const fields = voucher({ kind: 'insider_voucher', benefit, visibility: 'public', claimUntil: iso(5 * day), use })
    const id = await published(desk.platform, { ...fields, claimFrom: iso(-day), budgetMinor: 25_000 })
    const { coupon } = await claimAt(at(0), id, 'insider')
    const { client } = await marketplace.buyer('insider')
    const applied = async (moment: Date) => {
      clock.set(moment)
      return (await client.askQuote({ body: { lines } })).quote.applied.some((one) => one.offer === coupon!.id)
    }
    expect([await applied(at(2 * hour, -1)), await applied(at(2 * hour))]).toEqual([true, false])
  })
})

describe('the rate plan', () => {
  test('of a burst gives all at once; a daily quota is given anew each local day, up to the stock', async () => {
    const week = { claimFrom: iso(-day), claimUntil: iso(5 * day), stock: 5, budgetMinor: 10_000 }
    const burst = await published(desk.two, shopCoupon(week))
    const daily = await published(desk.two, shopCoupon({ ...week, dailyStock: 2 }))
    const outcomes = async (id: string, moment: Date, times: number) => {
      const found: string[] = []
      for (let n = 0; n < times; n++) found.push((await claimAt(moment, id)).claim.outcome)
      return found
    }
    expect(await outcomes(burst, at(0), 6)).toEqual([...Array<string>(5).fill('issued'), 'sold_out'])
    const today = await outcomes(daily, at(0), 3)
    expect(today.slice(0, 2)).toEqual(['issued', 'issued'])
    expect(today[2]).not.toBe('issued')
    expect((await outcomes(daily, at(14 * hour, -1), 1))[0]).not.toBe('issued')
    expect(await outcomes(daily, at(14 * hour), 2)).toEqual(['issued', 'issued'])
    expect(await outcomes(daily, at(day + 14 * hour), 2)).toEqual(['issued', 'sold_out'])
  })
})

describe('the predicates of a batch', () => {
  test('item, audience and time are all asked: each that fails keeps it from being claimed or used', async () => {
    const id = await published(
      desk.one,
      shopCoupon({
        shop: 'shp_a',
        scope: { skus: ['a-200'] },
        audience: [{ kind: 'follows_shop', shop: 'shp_a' }],
        conditions: [{ kind: 'time_of_day', from: '20:00', until: '24:00' }],
        claimFrom: iso(-day),
        claimUntil: iso(5 * day),
      }),
    )
    expect((await claimAt(at(0), id, 'ann')).claim.outcome).toBe('follow_required')
    const { coupon } = await claimAt(at(0), id, 'cat') // who follows shop A
    const { client } = await marketplace.buyer('cat')
    const applied = async (moment: Date, sku: string) => {
      clock.set(moment)
      const { quote } = await client.askQuote({ body: { lines: [{ sku, quantity: 1 }] } })
      return quote.applied.some((one) => one.offer === coupon!.id)
    }
    expect(await applied(at(10 * hour, -1), 'a-200')).toBe(false) // 19:59:59.999
    expect(await applied(at(10 * hour), 'a-200')).toBe(true)
    expect(await applied(at(10 * hour), 'a-100')).toBe(false)
  })

  test('a coupon for live rooms is used where a backend tells that scene, and kept in every other', async () => {
    const conditions = [{ kind: 'scene', anyOf: ['live'] }]
    const times = { claimFrom: iso(-day), claimUntil: iso(5 * day) }
    const id = await published(desk.two, shopCoupon({ conditions, ...times }))
    const { coupon } = await claimAt(at(0), id, 'watcher')
    const { client, id: buyer } = await marketplace.buyer('watcher')
    const shop = await clientOf(marketplace, 'mch_two')
    const lines = [{ sku: 'b-150', quantity: 1 }]
    const offIn = async (scene: 'normal' | 'presale' | 'live' | 'group') => {
      const { quote } = await shop.askQuote({ body: { lines, buyer, scene } })
      return quote.applied.some((one) => one.offer === coupon!.id)
    }
    expect([await offIn('normal'), await offIn('presale'), await offIn('group')]).toEqual([false, false, false])
    expect(await offIn('live')).toBe(true)
    const own = await client.askQuote({ body: { lines } })
    expect(own.quote.refused.find((one) => one.offer === coupon!.id)).toMatchObject({
      because: 'condition_not_met',
      details: { condition: 'scene' },
    })
    await expect(client.askQuote({ body: { lines, scene: 'live' } })).rejects.toMatchObject({ code: 'invalid_request' })
    const { id: quoteId } = await shop.askQuote({ body: { lines, buyer, scene: 'live' } })
    const order = await shop.placeOrder({ body: { quoteId, buyer } })
    expect(order.discountMinor, 'priced again in the same scene').toBe(2_000)
  })

  test('the presets for new and for returning customers go to each of them, and not to the other', async () => {
    const { rules } = (await desk.get(desk.two, '/v1/batch-presets')).json as { rules: Preset[] }
    const of = async (preset: string) => {
      const { kind, benefit, threshold, use, conditions } = rules.find((one) => one.id === preset) as Preset
      const bound = conditions.map((one) => ({ ...one, shop: 'shp_b' }))
      const rule = { kind, benefit, threshold, use, conditions: bound, kindPerShopLimit: 2 }
      return published(
        desk.two,
        shopCoupon({ ...rule, claimFrom: iso(-day), claimUntil: iso(5 * day), budgetMinor: 30_000 }),
      )
    }
    const [newcomer, returning] = [await of('newcomer'), await of('returning')]
    const { client } = await marketplace.buyer('customer')
    expect((await claimAt(at(0), newcomer, 'customer')).claim.outcome).toBe('issued')
    expect((await claimAt(at(0), returning, 'customer')).claim.outcome).toBe('not_eligible')
    const quote = await client.askQuote({ body: { lines: [{ sku: 'b-150', quantity: 1 }] } })
    expect(quote.quote.discountMinor).toBe(3_000)
    const order = await client.placeOrder({ body: { quoteId: quote.id } })
    const onlyNew = shopCoupon({ conditions: [{ kind: 'new_buyer', shop: 'shp_b' }], claimFrom: iso(-day) })
    const another = await published(desk.two, onlyNew)
    expect((await claimAt(at(0), another, 'customer')).claim.outcome, 'placed but unpaid: still new').toBe('issued')
    await client.payOrder({ path: { id: order.id }, body: { method: 'demo' } })
    expect((await claimAt(at(0), returning, 'customer')).claim.outcome).toBe('issued')
    await client.refundOrder({ path: { id: order.id }, body: { lines: [{ line: 'b-150', quantity: 1 }] } })
    const refunded = await published(desk.two, onlyNew)
    expect((await claimAt(at(0), refunded, 'customer')).claim.outcome, 'refunded: no new customer again').toBe(
      'not_eligible',
    )
  })
})

type Preset = {
  id: string
  kind: string
  benefit: object
  threshold: object
  use: object
  conditions: { kind: string }[]
}

describe('the presets', () => {
  test('have both bands of faces and both cycles of validity, for either type, and rules that pass as they are', async () => {
    clock.set(at(0))
    const { json } = await desk.get(desk.two, '/v1/batch-presets')
    const { rules, faces, validities, ratePlans } = json as {
      rules: (Preset & { visibility: string; instrument: string })[]
      faces: { id: string; facesMinor: number[] }[]
      validities: { id: string; fromSeconds: number; toSeconds: number }[]
      ratePlans: { id: string }[]
    }
    expect(faces.map((one) => one.facesMinor)).toEqual([
      [500, 1_000, 2_000],
      [5_000, 10_000, 20_000],
    ])
    const band = (id: string) => validities.find((one) => one.id === id)
    expect(band('short')).toMatchObject({ fromSeconds: 7 * day, toSeconds: 15 * day })
    expect(band('long')).toMatchObject({ fromSeconds: 30 * day, toSeconds: 90 * day })
    expect(ratePlans.map((one) => one.id)).toEqual(['burst', 'daily'])
    for (const { id, kind, instrument, benefit, threshold, use, conditions, visibility } of rules) {
      const ours = ['shop_coupon', 'allowance'].includes(instrument)
      const base = ours ? shopCoupon() : voucher({ claimFrom: iso(-day), claimUntil: iso(5 * day) })
      const fields = {
        ...base,
        claimUntil: iso(5 * day),
        kind,
        benefit,
        threshold,
        use,
        conditions,
        visibility,
        budgetMinor: 500_000,
      }
      const answer = await desk.send(ours ? desk.two : desk.platform, '/v1/batch-checks', { fields })
      expect(answer.status, `${id}: ${answer.text}`).toBe(200)
      const stopped = (answer.json['findings'] as { check: string; severity: string }[]).filter(
        (one) => !['worst_stack', 'deeper_than_public'].includes(one.check) && one.severity !== 'note',
      )
      expect(stopped, id).toEqual([])
    }
  })
})
