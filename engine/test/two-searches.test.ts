import { expect, test } from 'vitest'
import { parseRequest } from '../src/parse.ts'
import { prepare } from '../src/prepare.ts'
import { branch } from '../src/search/branch.ts'
import type { Candidate } from '../src/search/candidate.ts'
import { jointField, searchJointly } from '../src/search/joint-search.ts'
import { NO_PLAN, type Found } from '../src/search/plan.ts'
import { asInput } from './engine-answers.ts'
import { requestOfSeed } from './generate/request.ts'

// Small carts are settled by the search in the order of evaluation, which brute force checks. The other search hardly gets a
// turn on them, so here it has to find the same plan by itself, and its bound has to be true when it is stopped early.

const told = (found: Found) => ({
  savedMinor: found.best?.discountMinor,
  picks: found.best?.picks.map((c) => c.offer.id),
})

function searchesOf(seed: number) {
  const request = parseRequest({ ...asInput(requestOfSeed(seed)), must: [] })
  const prepared = prepare(request)
  const { workings } = prepared
  const joinable = prepared.candidates.filter((c) => c.ceilingMinor > 0 && !c.exclusive)
  const everything = joinable.reduce((sum, c) => sum + c.ceilingMinor, 0)
  if (prepared.policy.minimumPayableMinor > 0 && everything > workings.permitted()) return undefined
  const none = new Set<Candidate>()
  return {
    inOrder: () => branch(workings, joinable, none, 10_000_000, NO_PLAN),
    byShop: (maxPlans: number) => searchJointly(workings, jointField(workings, joinable), none, maxPlans, NO_PLAN),
  }
}

test('shop by shop and in the order of evaluation find the same plan on 4,000 requests', () => {
  let compared = 0
  for (let seed = 1; seed <= 4_000; seed++) {
    const searches = searchesOf(seed)
    if (searches === undefined) continue
    expect({ seed, ...told(searches.byShop(10_000_000)) }).toEqual({ seed, ...told(searches.inOrder()) })
    compared++
  }
  expect(compared).toBeGreaterThan(3_000)
})

test('stopped after a few looks, the bound of the search shop by shop is never below the best plan', () => {
  for (let seed = 10_001; seed <= 11_000; seed++) {
    const searches = searchesOf(seed)
    if (searches === undefined) continue
    const best = searches.inOrder().best!.discountMinor
    const { upperBoundMinor } = searches.byShop(20)
    expect({ seed, isTrue: upperBoundMinor >= best }).toEqual({ seed, isTrue: true })
  }
})
