// Who pays for the discount.
import { fundingOf } from '../bill.ts'
import { called, type Rule } from './rule.ts'

export function funderWords(rule: Rule): string {
  const parts = fundingOf(rule, rule)
    .filter(({ basisPoints }) => basisPoints > 0)
    .map(({ party, basisPoints }) => ({ party: called(rule, 'parties', party), basisPoints }))
  return parts.length === 1 ? rule.phrases.funder.one(parts[0]!.party) : rule.phrases.funder.several(parts)
}
