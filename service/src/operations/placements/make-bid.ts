import { z } from 'zod'
import { wanted } from '../../domain/field-rules.ts'
import { nameOf } from '../../domain/abilities.ts'
import { sliceBuckets } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import type { Placement } from '../../domain/placements.ts'
import { sliceBudget } from '../../domain/placements.ts'
import type { Fault } from '../../domain/problems.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import type { BidRow } from '../../storage/placement-bids.ts'
import { insertBid, lockBudgets, placementBidById, updateBid } from '../../storage/placement-bids.ts'
import { settingsOf } from '../../storage/settings.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import { ownBatch } from '../batches/own-batch.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { bidMinor, bidParams, bidView, budgetMinor, placement, placementBid } from './bid-view.ts'
import { ownBid } from './own-bid.ts'

type Amounts = { readonly bidMinor: number; readonly budgetMinor: number }

async function judged(sql: Sql, place: Placement, { bidMinor: bid, budgetMinor: budget }: Amounts): Promise<Fault[]> {
  const { reserveMinor, slots } = (await settingsOf(sql, 'placements'))[place]
  const faults: Fault[] = []
  if (slots === 0)
    faults.push({ pointer: '/placement', found: place, ...wanted.known('a place in which offers are shown') })
  if (bid < reserveMinor)
    faults.push({
      pointer: '/bidMinor',
      found: String(bid),
      ...wanted.least(reserveMinor, `at least ${reserveMinor}, what a visit costs`),
    })
  if (budget < bid)
    faults.push({ pointer: '/budgetMinor', found: String(budget), ...wanted.least(bid, `at least ${bid}, one visit`) })
  return faults
}

export const createPlacementBid = operation({
  id: 'createPlacementBid',
  method: 'POST',
  path: '/v1/placement-bids',
  tag: 'Placements',
  summary:
    'Bid for a place: how much a visit from there is worth, and how much may be spent in all. It stands there at once if the bid is high enough',
  ability: 'placements:bid',
  params: nothing,
  query: nothing,
  body: z.strictObject({ batch: idOf('bat'), placement, bidMinor, budgetMinor }).meta({ id: 'PlacementBidDraft' }),
  status: 201,
  reply: placementBid,
  problems: ['not_found', 'invalid_request', 'already_exists'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, body } = call
    const batch = await ownBatch(sql, issuerOf(call), body.batch)
    const faults = await judged(sql, body.placement, body)
    if (batch.takenBy !== 'click' || batch.visibility !== 'public')
      faults.unshift({
        pointer: '/batch',
        found: body.batch,
        ...wanted.other('public_click', 'a public coupon that buyers claim by a click'),
      })
    if (faults.length > 0) throw invalid(...faults)
    const id = house.ids.next(prefixes.placementBid)
    const buckets = sliceBuckets(house.slices)
    const parts = sliceBudget(
      body.budgetMinor,
      buckets.map(() => 0),
    ) as number[]
    const bid = {
      ...body,
      id,
      merchant: batch.merchant as string, // a batch within a merchant's reach has one
      createdBy: nameOf(call.caller),
      createdAt: await moment(sql, house.clock),
    }
    const slices = buckets.map((bucket, n) => ({ bucket, minor: parts[n] as number }))
    if (!(await insertBid(sql, bid, slices)))
      throw new Problem('already_exists', { batch: body.batch, placement: body.placement })
    call.note({ object: id })
    return bidView((await placementBidById(sql, id)) as BidRow)
  },
})

export const editPlacementBid = operation({
  id: 'editPlacementBid',
  method: 'POST',
  path: '/v1/placement-bids/{id}',
  tag: 'Placements',
  summary: 'Change bid and budget. They count at once; a budget is not lowered below what is spent',
  ability: 'placements:bid',
  params: bidParams,
  query: nothing,
  body: z.strictObject({ bidMinor, budgetMinor }).meta({ id: 'PlacementBidChange' }),
  status: 200,
  reply: placementBid,
  ifMatch: 'required',
  problems: [
    'not_found',
    'invalid_request',
    'precondition_required',
    'changed_meanwhile',
    'transition_not_allowed',
    'below_issued',
  ],
  idempotency: 'stored',
  async handle(call) {
    const { sql, body } = call
    const found = await ownBid(sql, issuerOf(call), call.params.id)
    if (found.state === 'ended') throw new Problem('transition_not_allowed', { state: found.state, event: 'edit' })
    const faults = await judged(sql, found.placement, body)
    if (faults.length > 0) throw invalid(...faults)
    const slices = await lockBudgets(sql, found.id)
    const spent = slices.map((one) => one.spentMinor)
    const parts = sliceBudget(body.budgetMinor, spent)
    if (!parts) throw new Problem('below_issued', { spentMinor: spent.reduce((sum, minor) => sum + minor, 0) })
    const changed = slices.map(({ bucket }, n) => ({ bucket, minor: parts[n] as number }))
    if (!(await updateBid(sql, { id: found.id, version: found.version, ...body }, changed)))
      throw new Problem('changed_meanwhile', { version: found.version })
    return bidView((await placementBidById(sql, found.id)) as BidRow)
  },
})
