import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requestsBy } from './generate/arbitrary.ts'
import { fromSeed } from './generate/random.ts'
import { bruteForceSize, requestFrom } from './generate/request.ts'
import { laws } from './laws/index.ts'
import { failureOf } from './laws/run.ts'

// A million and more by hand: npm run laws -- --runs 1000000
const SEEDS = 200
const TAPES = 60

for (const [place, law] of laws.entries()) {
  test(`${law.name}: ${law.statement}`, { timeout: 240_000 }, () => {
    for (let run = 0; run < SEEDS; run++) expect(failureOf(law, 77_000_000 + place * 100_000 + run)).toBeUndefined()
    const requests = requestsBy(
      (random) => law.requestFrom?.(random) ?? requestFrom(random, law.size ?? bruteForceSize),
    )
    const holds = fc.property(requests, fc.nat(), (request, seed) => {
      expect(law.problem(request, fromSeed(seed))).toBeUndefined()
    })
    fc.assert(holds, { numRuns: TAPES, seed: 20261111 + place })
  })
}
