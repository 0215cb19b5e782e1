// Runs one law on one seed, and makes what fails small.
import { fromSeed } from '../generate/random.ts'
import { bruteForceSize, requestFrom } from '../generate/request.ts'
import type { Request } from '../reference/types.ts'
import { shrink } from '../shrink.ts'
import type { Law } from './law.ts'

export type Failure = {
  readonly law: string
  readonly seed: number
  readonly problem: string
  readonly request: Request
}

/** The request comes first from the seed; the law's further choices from a stream of their own, so that they stay while the request shrinks. */
const choicesOf = (seed: number) => fromSeed(seed ^ 0x5bd1e995)

function problemOf(law: Law, request: Request, seed: number): string | undefined {
  try {
    return law.problem(request, choicesOf(seed))
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  }
}

/** Undefined where the law holds on the request of this seed. */
export function failureOf(law: Law, seed: number): Failure | undefined {
  const random = fromSeed(seed)
  const request = law.requestFrom?.(random) ?? requestFrom(random, law.size ?? bruteForceSize)
  const first = problemOf(law, request, seed)
  if (first === undefined) return undefined
  const threw = first.startsWith('threw')
  const small = shrink(request, (candidate) => {
    const problem = problemOf(law, candidate, seed)
    return problem !== undefined && problem.startsWith('threw') === threw
  })
  return { law: law.name, seed, problem: problemOf(law, small, seed) ?? first, request: small }
}
