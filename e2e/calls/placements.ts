import type { Actor } from './actors.ts'
import { merchants } from './actors.ts'
import type { Stage } from './stage.ts'
import type { Way } from './way.ts'

const amounts = { bidMinor: 300, budgetMinor: 100_000 }
const ofMerchant = (actor: Actor) => actor.merchant ?? merchants.own
const inCentre = async (stage: Stage, actor: Actor) => ({
  batch: await stage.batch(ofMerchant(actor), 'live'),
  placement: 'coupon_centre',
  ...amounts,
})

async function bid(stage: Stage, actor: Actor, state: 'running' | 'paused'): Promise<string> {
  const key = await stage.backend(ofMerchant(actor))
  const { id } = await stage.ok(key, 'POST', '/v1/placement-bids', await inCentre(stage, actor))
  if (state === 'paused') await stage.ok(key, 'POST', `/v1/placement-bids/${id as string}/pause`)
  return id as string
}
const inState = (state: 'running' | 'paused', more: object = {}): Way => ({
  of: 'merchant',
  make: async (stage, actor) => ({ params: { id: await bid(stage, actor, state) }, ...more }),
})

export const placementCalls = {
  listPlacements: { of: 'all', make: async () => ({}) },
  createPlacementBid: {
    of: 'merchant',
    make: async (stage: Stage, actor: Actor) => ({ body: await inCentre(stage, actor) }),
  },
  listPlacementBids: { of: 'all', make: async () => ({}) },
  getPlacementBid: inState('running'),
  editPlacementBid: inState('running', { body: { bidMinor: 400, budgetMinor: 200_000 }, headers: { 'if-match': '*' } }),
  pausePlacementBid: inState('running'),
  resumePlacementBid: inState('paused'),
  endPlacementBid: inState('running'),
  listPromotedOffers: { of: 'all', make: async () => ({ query: { placement: 'coupon_centre' } }) },
  visitPromotedOffer: {
    of: 'all',
    async make(stage: Stage, actor: Actor) {
      const { placementTickets } = stage.marketplace.service.house
      const id = await bid(stage, actor, 'running')
      const ticket = await placementTickets.sign({ buyer: actor.buyer ?? 'nobody', bid: id, minor: 300 }, 600)
      return { body: { ticket } }
    },
  },
} as const satisfies Record<string, Way>
