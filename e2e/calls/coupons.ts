import type { Actor } from './actors.ts'
import { fresh } from './actors.ts'
import type { Stage } from './stage.ts'
import type { Way } from './way.ts'

const because = 'to see whether it works'

/** A coupon of a batch of the actor's side, in the hands of some buyer. */
async function issued(stage: Stage, actor: Actor): Promise<{ id: string; buyer: Actor; batch: string }> {
  const buyer = await stage.buyer()
  const batch = await stage.batch(actor.merchant, 'live')
  const { coupon } = await stage.ok(buyer, 'POST', `/v1/batches/${batch}/claims`)
  return { id: (coupon as { id: string }).id, buyer, batch }
}

const withCoupon = (more: object = {}): Way => ({
  of: 'merchant',
  make: async (stage, actor) => ({ params: { id: (await issued(stage, actor)).id }, body: { because, ...more } }),
})

/** A case about a coupon of the actor's side, opened by the platform. */
async function opened(stage: Stage, actor: Actor): Promise<{ id: string; buyer: Actor }> {
  const { id: coupon, buyer } = await issued(stage, actor)
  const platform = await stage.backend(null)
  const body = { title: fresh('case'), termsVersion: '1', because, coupons: [coupon] }
  return { id: (await stage.ok(platform, 'POST', '/v1/cases', body))['id'] as string, buyer }
}

const complaintAbout = (coupon: string) => ({ coupon, text: 'It took off too little' })

/** A complaint of the actor or, where that is no buyer, of some buyer. */
async function complained(stage: Stage, actor: Actor): Promise<string> {
  const buyer = actor.buyer === null ? await stage.buyer() : actor
  const body = complaintAbout(await stage.coupon(buyer))
  return (await stage.ok(buyer, 'POST', '/v1/complaints', body))['id'] as string
}

export const couponCalls = {
  claimCoupon: { of: 'all', make: async (stage) => ({ params: { id: await stage.batch(null, 'live') } }) },
  listCoupons: {
    of: 'all',
    make: async () => ({ query: { sort: 'ending', search: '300', endsWithinSeconds: 86_400 } }),
  },
  getCoupon: { of: 'buyer', make: async (stage, buyer) => ({ params: { id: await stage.coupon(buyer) } }) },
  listNotices: { of: 'all', make: async () => ({ query: { unread: 'true' } }) },
  readNotices: { of: 'all', make: async () => ({}) },
  setReminders: { of: 'all', make: async () => ({ body: { expiry: false } }) },
  listIssuedCoupons: {
    of: 'all',
    make: async (stage) => ({ query: { buyer: (await stage.buyer()).buyer as string } }),
  },
  getIssuedCoupon: {
    of: 'merchant',
    make: async (stage, actor) => ({ params: { id: (await issued(stage, actor)).id } }),
  },
  freezeCoupon: withCoupon(),
  thawCoupon: {
    of: 'merchant',
    async make(stage, actor) {
      const { id } = await issued(stage, actor)
      await stage.ok(await stage.backend(null), 'POST', `/v1/issued-coupons/${id}/freeze`, { because })
      return { params: { id }, body: { because } }
    },
  },
  withdrawCoupon: withCoupon(),
  reissueCoupon: {
    of: 'merchant',
    async make(stage, actor) {
      const { id } = await issued(stage, { ...actor, merchant: actor.merchant ?? 'mch_one' })
      const past = `now() - interval '2 days', valid_until = now() - interval '1 day'`
      await stage.marketplace.query(`update coupons set valid_from = ${past} where coupon_id = $1`, [id])
      return { params: { id }, body: { because, validSeconds: 86_400 } }
    },
  },
  voidBatch: {
    of: 'merchant',
    make: async (stage, actor) => ({ params: { id: await stage.batch(actor.merchant, 'ended') }, body: { because } }),
  },
  getVoidRun: {
    of: 'merchant',
    async make(stage, actor) {
      const batch = await stage.batch(actor.merchant, 'ended')
      const run = await stage.ok(await stage.backend(actor.merchant), 'POST', `/v1/batches/${batch}/voids`, { because })
      return { params: { id: run['id'] as string } }
    },
  },
  openCase: {
    of: 'all',
    async make(stage, actor) {
      const { id } = await issued(stage, actor)
      return { body: { title: 'A case', termsVersion: '1', because, coupons: [id] } }
    },
  },
  listCases: { of: 'all', make: async () => ({ query: { state: 'open' } }) },
  getCase: { of: 'merchant', make: async (stage, actor) => ({ params: { id: (await opened(stage, actor)).id } }) },
  upholdCase: {
    of: 'merchant',
    make: async (stage, actor) => ({ params: { id: (await opened(stage, actor)).id }, body: { because } }),
  },
  clearCase: {
    of: 'merchant',
    make: async (stage, actor) => ({ params: { id: (await opened(stage, actor)).id }, body: { because } }),
  },
  appealCase: {
    of: 'buyer',
    async make(stage, buyer) {
      const coupon = await stage.coupon(buyer)
      const body = { title: fresh('case'), termsVersion: '1', because, coupons: [coupon] }
      const { id } = await stage.ok(await stage.backend(null), 'POST', '/v1/cases', body)
      return { params: { id: id as string }, body: { text: 'It was me, by hand' } }
    },
  },
  complain: {
    of: 'buyer',
    make: async (stage, buyer) => ({ body: complaintAbout(await stage.coupon(buyer)) }),
  },
  listComplaints: { of: 'all', make: async () => ({ query: { state: 'open' } }) },
  getComplaint: {
    of: 'buyer',
    make: async (stage, actor) => ({ params: { id: await complained(stage, actor) } }),
  },
  answerComplaint: {
    of: 'all',
    make: async (stage, actor) => ({
      params: { id: await complained(stage, actor) },
      body: { answer: 'It was rounded down, as its rule says' },
    }),
  },
} as const satisfies Record<string, Way>
