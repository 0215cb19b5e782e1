/** How much is measured. `quick` says whether it works; figures to be quoted come from a full run on a quiet machine. */
export type Effort = {
  readonly warmMs: number
  readonly segmentMs: number
  readonly segments: number
  readonly replyBytes: number
  readonly batches: number
  readonly coupons: number
  readonly asks: number
}

export const effortOf = (quick: boolean): Effort =>
  quick
    ? { warmMs: 500, segmentMs: 700, segments: 3, replyBytes: 2_000, batches: 1_000, coupons: 200_000, asks: 60 }
    : {
        warmMs: 3_000,
        segmentMs: 3_000,
        segments: 9,
        replyBytes: 2_000,
        batches: 10_000,
        coupons: 10_000_000,
        asks: 400,
      }

/** One figure, and what it is to be. */
export type Line = {
  readonly of: string
  readonly what: string
  readonly value: number
  readonly goal: string
  readonly met: boolean | null
}

export function line(of: string, what: string, value: number, goal: { atLeast?: number; atMost?: number } = {}): Line {
  const { atLeast, atMost } = goal
  if (atLeast !== undefined) return { of, what, value, goal: `≥ ${atLeast}`, met: value >= atLeast }
  if (atMost !== undefined) return { of, what, value, goal: `≤ ${atMost}`, met: value <= atMost }
  return { of, what, value, goal: '', met: null }
}

export const figureHead = '| of | figure | value | goal | |\n|---|---|---:|---:|---|'
export const figureRow = ({ of, what, value, goal, met }: Line): string =>
  `| ${of} | ${what} | ${value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)} | ${goal} | ${met === null ? '' : met ? 'met' : 'missed'} |`
