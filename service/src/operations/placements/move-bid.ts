import type { PlacementBidEvent } from '../../domain/lifecycles/placement-bid.ts'
import { Problem } from '../../domain/problems.ts'
import type { BidRow } from '../../storage/placement-bids.ts'
import { moveBid, placementBidById } from '../../storage/placement-bids.ts'
import type { Operation } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { bidParams, bidView, placementBid } from './bid-view.ts'
import { ownBid } from './own-bid.ts'

const move = (event: PlacementBidEvent, summary: string): Operation =>
  operation({
    id: `${event}PlacementBid`,
    method: 'POST',
    path: `/v1/placement-bids/{id}/${event}`,
    tag: 'Placements',
    summary,
    ability: 'placements:bid',
    params: bidParams,
    query: nothing,
    body: nothing,
    status: 200,
    reply: placementBid,
    problems: ['not_found', 'transition_not_allowed'],
    idempotency: 'stored',
    async handle(call) {
      const { sql } = call
      const found = await ownBid(sql, issuerOf(call), call.params.id)
      if (!(await moveBid(sql, found.id, event)))
        throw new Problem('transition_not_allowed', { state: found.state, event })
      return bidView((await placementBidById(sql, found.id)) as BidRow)
    },
  })

export const bidMoves: readonly Operation[] = [
  move('pause', 'Take the coupon out of the place for a while; visits to what is shown already cost nothing'),
  move('resume', 'Let it stand in the place again'),
  move('end', 'End a bid for good; what is left of its budget is not spent'),
]
