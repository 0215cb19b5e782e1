import { z } from 'zod'

const code = z.string().min(1).max(100)

/** What a buyer must have done, or be, before the claim. Judged at the claim with the facts of that moment. */
export const prerequisite = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('follows_shop'), shop: code }),
    z.strictObject({ kind: z.literal('member_of_shop'), shop: code }),
    z.strictObject({ kind: z.literal('score_at_least'), score: z.int().min(0).max(1_000_000) }),
    z.strictObject({ kind: z.literal('member_tier'), anyOf: z.array(code).min(1).max(50) }),
    z.strictObject({
      kind: z.literal('entry_token').describe('Only with a signed token that its issuer made for this one buyer'),
    }),
    z.strictObject({
      kind: z
        .literal('challenge')
        .describe('Only with the answer to a challenge, which keeps programs from claiming in bulk'),
    }),
  ])
  .meta({ id: 'Prerequisite' })
export type Prerequisite = z.output<typeof prerequisite>
