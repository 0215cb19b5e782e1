// What must be true of the buyer, the moment or the cart. Adding one: a file beside this, a line in the index.
import { list } from '../shape/holders.ts'
import type { Fields, ReadFields } from '../shape/shape.ts'
import { text, whole } from '../shape/values.ts'
import type { Facts } from './facts.ts'

/** A value of JSON, as it stands in the details of a refusal. */
export type Told = null | boolean | number | string | readonly Told[] | { readonly [key: string]: Told | undefined }

export type Verdict = { readonly met: true } | { readonly met: false; readonly actual: Told }

export const met: Verdict = { met: true }
/** @param actual what is so instead; absent where the fact was not handed in, and told as null */
export const unmet = (actual: Told | undefined): Verdict => ({ met: false, actual: actual ?? null })

export type Condition<Kind extends string, Params extends Fields, Needed extends keyof Facts> = {
  readonly kind: Kind
  /** What its definition says beside its kind. */
  readonly params: Params
  /** The facts it sees, and no others. A missing fact is not met, never an error. */
  readonly needs: readonly Needed[]
  /** What it is a condition on. After a part of an order went back, those on the cart alone are tested again. */
  readonly on: 'buyer' | 'moment' | 'cart'
  check(facts: Pick<Facts, Needed>, params: ReadFields<Params>): Verdict
}

export const defineCondition = <const Kind extends string, Params extends Fields, const Needed extends keyof Facts>(
  condition: Condition<Kind, Params, Needed>,
) => condition

// Shapes that several conditions' parameters share.
export const code = text(1)
export const codes = list(code, 1)
export const count = whole(1)
