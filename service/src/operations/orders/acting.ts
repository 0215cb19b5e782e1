import type { BuyerCaller, Caller } from '../../domain/abilities.ts'
import { merchantOf } from '../../domain/abilities.ts'
import { bucketOf } from '../../domain/buckets.ts'
import { bucketIn } from '../../domain/ids.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { ownerOfOrder } from '../../storage/orders.ts'
import type { Sql } from '../../storage/sql.ts'
import { issuerOf } from '../operation.ts'

/** Whose order it is about, and on whose word: a buyer acts for itself, a shop's or the platform's backend for a buyer that it names. */
export type Acting = {
  readonly who: BuyerCaller
  /** `buyer`, `platform` or `merchant:<merchant>`: a key may be changed, whose it is may not. */
  readonly placedBy: string
  /** The merchant whose backend calls; null: no shop's. */
  readonly merchant: string | null
  readonly onBehalf: boolean
}

const asBuyer = (buyer: string): BuyerCaller => ({ role: 'buyer', buyer, bucket: bucketOf(buyer) })

/** @throws Problem `invalid_request` where a backend names no buyer, or a buyer names one */
export function actingFor({ caller }: { readonly caller: Caller }, named: string | undefined): Acting {
  if (caller.role === 'buyer') {
    if (named !== undefined)
      throw invalid({ pointer: '/buyer', found: named, expected: 'nothing: a buyer’s token acts for that buyer' })
    return { who: caller, placedBy: 'buyer', merchant: null, onBehalf: false }
  }
  if (named === undefined)
    throw invalid({ pointer: '/buyer', found: 'nothing', expected: 'the reference of the buyer that the key acts for' })
  return backendFor(caller, named)
}

function backendFor(caller: Caller, buyer: string): Acting {
  const who = asBuyer(buyer)
  if (caller.role === 'shop_backend')
    return { who, placedBy: `merchant:${caller.merchant}`, merchant: caller.merchant, onBehalf: true }
  if (caller.role === 'platform_backend') return { who, placedBy: 'platform', merchant: null, onBehalf: true }
  throw new Problem('forbidden')
}

/**
 * Who acts on an order that exists already: its buyer, the platform, or the shop whose backend placed it.
 * @throws Problem `not_found` for another's as for none
 */
export async function actingOnOrder(sql: Sql, { caller }: { readonly caller: Caller }, order: string): Promise<Acting> {
  if (caller.role === 'buyer') return { who: caller, placedBy: 'buyer', merchant: null, onBehalf: false }
  const owner = await ownerOf(sql, order)
  if (!owner) throw new Problem('not_found')
  const acting = backendFor(caller, owner.buyer)
  if (acting.merchant !== null && acting.placedBy !== owner.placedBy) throw new Problem('not_found')
  return acting
}

/** The same for looking: a merchant's people and backend also see an order in which its merchant sells something. */
export async function lookingAtOrder(
  sql: Sql,
  { caller }: { readonly caller: Caller },
  order: string,
): Promise<Acting> {
  if (caller.role === 'buyer') return { who: caller, placedBy: 'buyer', merchant: null, onBehalf: false }
  const owner = await ownerOf(sql, order)
  if (!owner) throw new Problem('not_found')
  const merchant = merchantOf(issuerOf({ caller }))
  if (merchant !== null && !owner.merchants.includes(merchant)) throw new Problem('not_found')
  return { who: asBuyer(owner.buyer), placedBy: owner.placedBy, merchant, onBehalf: true }
}

function ownerOf(sql: Sql, order: string) {
  const bucket = bucketIn(order)
  return bucket === undefined ? undefined : ownerOfOrder(sql, bucket, order)
}
