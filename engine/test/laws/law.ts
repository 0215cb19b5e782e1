// A law: a sentence that holds for every request, and what finds a request for which it does not.
import type { Random } from '../generate/random.ts'
import type { Size } from '../generate/request.ts'
import type { Request } from '../reference/types.ts'

export type Law = {
  readonly name: string
  readonly statement: string
  /** How large its requests are; as brute force can follow, when absent. */
  readonly size?: Size
  /** Its own requests, where not every request will do. */
  readonly requestFrom?: (random: Random) => Request
  /** What is wrong, in words; undefined where the law holds. `random` makes its further choices. */
  readonly problem: (request: Request, random: Random) => string | undefined
}

export const law = (value: Law): Law => value

/** More than brute force could follow. */
export const larger: Size = { mostLines: 12, mostOffers: 18 }

/** The first thing that is wrong, if any is. */
export function firstOf(problems: Iterable<string | undefined>): string | undefined {
  for (const problem of problems) if (problem !== undefined) return problem
  return undefined
}

export const differs = (what: string, found: number, wanted: number): string | undefined =>
  found === wanted ? undefined : `${what}: ${found} instead of ${wanted}`

export const total = (parts: readonly { readonly minor: number }[]): number =>
  parts.reduce((sum, part) => sum + part.minor, 0)
