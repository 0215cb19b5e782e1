// What must be true of the buyer, the moment or the cart. Adding one: a file beside this, a line in the index.
import * as z from 'zod/mini'
import type { Names, Words } from '../describe/locale.ts'
import type { Facts } from './facts.ts'

/** A value of JSON, as it stands in the details of a refusal. */
export type Told = null | boolean | number | string | readonly Told[] | { readonly [key: string]: Told | undefined }

export type Verdict = { readonly met: true } | { readonly met: false; readonly actual: Told }

export const met: Verdict = { met: true }
/** @param actual what is so instead; absent where the fact was not handed in, and told as null */
export const unmet = (actual: Told | undefined): Verdict => ({ met: false, actual: actual ?? null })

export type Condition<Kind extends string, Schema extends z.ZodMiniType<{ kind: Kind }>, Needed extends keyof Facts> = {
  readonly kind: Kind
  readonly title: Words
  readonly params: Schema
  /** The facts it sees, and no others. A missing fact is not met, never an error. */
  readonly needs: readonly Needed[]
  /** What it is a condition on. After a part of an order went back, those on the cart alone are tested again. */
  readonly on: 'buyer' | 'moment' | 'cart'
  check(facts: Pick<Facts, Needed>, params: z.infer<Schema>): Verdict
  /** A whole sentence that states the condition. */
  words(params: z.infer<Schema>, names: Names): Words
}

export const defineCondition = <
  const Kind extends string,
  Schema extends z.ZodMiniType<{ kind: Kind }>,
  const Needed extends keyof Facts,
>(
  condition: Condition<Kind, Schema, Needed>,
) => condition

// Shapes that several conditions' parameters share.
export const code = z.string().check(z.minLength(1))
export const codes = z.array(code).check(z.minLength(1))
export const count = z.int().check(z.minimum(1))
