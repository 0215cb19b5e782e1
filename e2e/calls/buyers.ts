import type { Actor } from './actors.ts'
import { fresh, shopOf } from './actors.ts'
import type { Stage } from './stage.ts'
import type { Way } from './way.ts'

const live = (stage: Stage, actor: Actor) => stage.batch(actor.merchant, 'live')
const someone = () => ({ id: fresh('told') })

/** A paid batch of the fixture, with enough of it for as many calls as are made. */
const paid = 'bat_bought'

/** A paid batch of the actor's side: a shop's backend sells its own. */
const soldBy = (stage: Stage, actor: Actor) =>
  actor.merchant === null ? paid : stage.batch(actor.merchant, 'live', { claim: 'paid', priceMinor: 90 })

/** Who buys: the buyer itself, or a backend for one. */
const purchase = (actor: Actor) =>
  actor.role === 'buyer'
    ? { priceMinor: 90 }
    : { priceMinor: 90, buyer: fresh('bought-for'), reference: fresh('payment') }

async function autoGrant(stage: Stage, actor: Actor): Promise<string> {
  const batch = await live(stage, actor)
  const rule = { trigger: 'event', subject: 'cart_idle' }
  const made = await stage.ok(await stage.backend(actor.merchant), 'POST', `/v1/batches/${batch}/auto-grants`, rule)
  return made['id'] as string
}

const relate: Way = { of: 'all', make: async () => ({ params: { id: shopOf['mch_one'] as string } }) }

export const buyerCalls = {
  buyCoupon: {
    of: 'merchant',
    make: async (stage, actor) => ({ params: { id: await soldBy(stage, actor) }, body: purchase(actor) }),
  },
  giveBackCoupon: {
    of: 'buyer',
    async make(stage, buyer) {
      const { coupon } = await stage.ok(buyer, 'POST', `/v1/batches/${paid}/purchases`, purchase(buyer))
      return { params: { id: (coupon as { id: string }).id } }
    },
  },
  followShop: relate,
  unfollowShop: relate,
  joinShop: relate,
  leaveShop: relate,
  tellFacts: {
    of: 'all',
    anyName: true,
    make: async () => ({ params: someone(), body: { score: 1_000, memberTier: 'gold' } }),
  },
  tellEvent: {
    of: 'all',
    anyName: true,
    make: async () => ({ params: someone(), body: { name: 'cart_idle', dedupeKey: fresh('event') } }),
  },
  createAutoGrant: {
    of: 'merchant',
    make: async (stage, actor) => ({
      params: { id: await live(stage, actor) },
      body: { trigger: 'event', subject: 'cart_idle' },
    }),
  },
  listAutoGrants: { of: 'merchant', make: async (stage, actor) => ({ params: { id: await live(stage, actor) } }) },
  endAutoGrant: { of: 'merchant', make: async (stage, actor) => ({ params: { id: await autoGrant(stage, actor) } }) },
  inviteBuyers: {
    of: 'merchant',
    make: async (stage, actor) => ({ params: { id: await live(stage, actor) }, body: { buyers: [fresh('invited')] } }),
  },
  createEntryToken: {
    of: 'merchant',
    make: async (stage, actor) => ({
      params: { id: await live(stage, actor) },
      body: { buyer: fresh('entering'), seconds: 60 },
    }),
  },
  listClaimSources: { of: 'merchant', make: async (stage, actor) => ({ params: { id: await live(stage, actor) } }) },
  changePoints: {
    of: 'all',
    anyName: true,
    make: async () => ({ params: someone(), body: { delta: 10, reference: fresh('points'), because: 'a welcome' } }),
  },
  listPoints: { of: 'all', make: async () => ({}) },
  setPointsPrice: {
    of: 'merchant',
    make: async (stage, actor) => ({ params: { id: await live(stage, actor) }, body: { points: 10 } }),
  },
  exchangePoints: {
    of: 'all',
    async make(stage) {
      const platform = await stage.backend(null)
      const id = await stage.batch(null, 'live')
      await stage.ok(platform, 'POST', `/v1/batches/${id}/points-price`, { points: 10 })
      return { params: { id } }
    },
  },
} as const satisfies Record<string, Way>
