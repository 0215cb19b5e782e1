import { expect, test } from 'vitest'
import { laws } from './laws/index.ts'
import { failureOf } from './laws/run.ts'

// A million and more by hand: npm run laws -- --runs 1000000
const RUNS = 300

for (const [place, law] of laws.entries()) {
  test(`${law.name}: ${law.statement}`, { timeout: 120_000 }, () => {
    for (let run = 0; run < RUNS; run++) expect(failureOf(law, 77_000_000 + place * 100_000 + run)).toBeUndefined()
  })
}
