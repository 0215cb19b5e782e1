import { conditions } from '@quanhe/engine'
import type { BatchTerms } from './batch-terms.ts'

export type NotEligible = { condition: string; wanted: unknown; actual: unknown }

/** What is known about a buyer, as the engine's conditions ask for it. */
type Facts = object

type Checked = {
  kind: string
  check(facts: Facts, params: { kind: string }): { met: true } | { met: false; actual: unknown }
}

/** The first condition of the audience that does not hold the buyer; undefined: the buyer is in it. */
export function outsideAudience(terms: Pick<BatchTerms, 'audience'>, facts: Facts): NotEligible | undefined {
  for (const params of terms.audience) {
    // a kind's parameters go to its own check, which the compiler cannot follow through the list
    const condition = (conditions as unknown as Checked[]).find((one) => one.kind === params.kind)
    if (!condition) throw new Error(`the audience names an unknown condition, ${params.kind}`)
    const verdict = condition.check(facts, params)
    if (verdict.met) continue
    const { kind, ...wanted } = params
    return { condition: kind, wanted, actual: verdict.actual }
  }
  return undefined
}
