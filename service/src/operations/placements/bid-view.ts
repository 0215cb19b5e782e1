import { z } from 'zod'
import { instant as written } from '../../domain/clock.ts'
import { placementBidLifecycle } from '../../domain/lifecycles/placement-bid.ts'
import { placements } from '../../domain/placements.ts'
import type { BidRow } from '../../storage/placement-bids.ts'
import { idOf, instant, localized, minor } from '../shapes/basics.ts'
import { merchantId } from '../shapes/settlement.ts'

export const bidParams = z.strictObject({ id: idOf('bid') })
export const placement = z
  .enum(placements)
  .describe('Where it stands: the coupon centre, the main hall of a campaign, or search results')

/** Never more than this: a slip of the keyboard, not a bid. */
const most = 100_000_000_00
export const bidMinor = z
  .int()
  .min(1)
  .max(1_000_000)
  .describe('The most that one visit may cost; less is paid where the next bidder offers less')
export const budgetMinor = z.int().min(1).max(most).describe('The most that is spent in all. It is never exceeded')

export const placementBid = z
  .object({
    id: idOf('bid'),
    merchant: merchantId,
    batch: idOf('bat'),
    title: localized,
    placement,
    bidMinor: minor,
    budgetMinor: minor,
    spentMinor: minor,
    leftMinor: minor,
    visits: z.int().describe('Charged ones'),
    state: z.enum(placementBidLifecycle.states),
    events: z.array(z.string()).describe('What may be done with it now'),
    version: z.int(),
    createdBy: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'PlacementBid', description: 'What a merchant pays for having its coupon stand in a place' })

export const bidView = (row: BidRow): z.input<typeof placementBid> => ({
  ...row,
  leftMinor: row.budgetMinor - row.spentMinor,
  events: placementBidLifecycle.eventsIn(row.state),
  createdAt: written(row.createdAt),
})
