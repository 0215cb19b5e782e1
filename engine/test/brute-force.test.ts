import { expect, test } from 'vitest'
import { quote } from '@quanhe/engine'
import { differences } from './differences.ts'
import { asInput } from './engine-answers.ts'
import { requestOfSeed } from './generate/request.ts'
import { quoteByBruteForce } from './reference/quote-by-brute-force.ts'
import type { Request } from './reference/types.ts'
import { shrink } from './shrink.ts'

// More by hand: BRUTE_FORCE_RUNS=200000 BRUTE_FORCE_SEED=7 npx vitest run engine/test/brute-force.test.ts
const RUNS = Number(process.env.BRUTE_FORCE_RUNS ?? 20_000)
const FIRST_SEED = Number(process.env.BRUTE_FORCE_SEED ?? 1) * 1_000_000

const differ = (request: Request): string[] => differences(quote(asInput(request)), quoteByBruteForce(request))

test(`the engine's quote is that of brute force on ${RUNS} requests`, { timeout: 600_000 }, () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
    const request = requestOfSeed(seed)
    if (differ(request).length === 0) continue
    const small = shrink(request, (candidate) => differ(candidate).length > 0)
    expect.fail(
      `seed ${seed} differs:\n${differ(small).join('\n')}\n\nthe smallest request found:\n${JSON.stringify(small)}`,
    )
  }
})
