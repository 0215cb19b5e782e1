import type { Operation } from '../operation.ts'
import { createPlacementBid, editPlacementBid } from './make-bid.ts'
import { bidMoves } from './move-bid.ts'
import { listPromotedOffers, visitPromotedOffer } from './promoted.ts'
import { getPlacementBid, listPlacementBids, listPlacements } from './read-bids.ts'

/** Places that merchants pay for. */
export const placementOperations: readonly Operation[] = [
  listPlacements,
  createPlacementBid,
  listPlacementBids,
  getPlacementBid,
  editPlacementBid,
  ...bidMoves,
  listPromotedOffers,
  visitPromotedOffer,
]
