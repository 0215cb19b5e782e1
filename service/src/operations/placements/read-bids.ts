import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { placementBidLifecycle } from '../../domain/lifecycles/placement-bid.ts'
import { placements } from '../../domain/placements.ts'
import { noBidFilter, placementBids } from '../../storage/placement-bids.ts'
import { settingsOf } from '../../storage/settings.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, idOf, limitQuery, minor, nothing, page } from '../shapes/basics.ts'
import { bidParams, bidView, placement, placementBid } from './bid-view.ts'
import { ownBid } from './own-bid.ts'

export const listPlacements = operation({
  id: 'listPlacements',
  method: 'GET',
  path: '/v1/placements',
  tag: 'Placements',
  summary: 'The places that merchants bid for: how many offers stand there, and what a visit costs at least',
  ability: 'placements:read',
  params: nothing,
  query: nothing,
  body: nothing,
  status: 200,
  reply: z.object({ data: z.array(z.object({ placement, slots: z.int(), reserveMinor: minor })) }),
  problems: [],
  idempotency: 'none',
  async handle({ sql }) {
    const rules = await settingsOf(sql, 'placements')
    return { data: placements.map((one) => ({ placement: one, ...rules[one] })) }
  },
})

export const listPlacementBids = operation({
  id: 'listPlacementBids',
  method: 'GET',
  path: '/v1/placement-bids',
  tag: 'Placements',
  summary: 'Bids for places with what they spent, newest first. Merchants see their own',
  ability: 'placements:read',
  params: nothing,
  query: z.strictObject({
    batch: idOf('bat').optional(),
    placement: placement.optional(),
    state: z.enum(placementBidLifecycle.states).optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(placementBid).meta({ id: 'PlacementBidPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { sql, query } = call
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    const filter = {
      ...noBidFilter,
      merchant: merchantOf(issuerOf(call)),
      batch: query.batch ?? null,
      placement: query.placement ?? null,
      state: query.state ?? null,
      before,
    }
    const rows = await placementBids(sql, filter, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return { data: shown.map(bidView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})

export const getPlacementBid = operation({
  id: 'getPlacementBid',
  method: 'GET',
  path: '/v1/placement-bids/{id}',
  tag: 'Placements',
  summary: 'One bid for a place, with what it spent',
  ability: 'placements:read',
  params: bidParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: placementBid,
  problems: ['not_found'],
  idempotency: 'none',
  edited: ({ bidMinor, budgetMinor, state, version }) => ({ bidMinor, budgetMinor, state, version }),
  handle: async (call) => bidView(await ownBid(call.sql, issuerOf(call), call.params.id)),
})
