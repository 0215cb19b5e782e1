// Every publish check. Adding one: a file beside this, a line here.
import type { Text } from '../instruments.ts'
import { allPresent } from './all-present.ts'
import { budgetCarriesStock } from './budget-carries-stock.ts'
import { campaignStands } from './campaign-stands.ts'
import { claimedCanBeUsed } from './claimed-can-be-used.ts'
import { copyIsPlain } from './copy-is-plain.ts'
import { deeperThanPublic } from './deeper-than-public.ts'
import { directedFunding } from './directed-funding.ts'
import { fundersConsented } from './funders-consented.ts'
import { fundingInPreset } from './funding-in-preset.ts'
import { insiderStaysHidden } from './insider-stays-hidden.ts'
import { ladderClimbs } from './ladder-climbs.ts'
import { overlaps } from './overlaps.ts'
import type { CheckSubject, Finding, PublishCheck } from './publish-check.ts'
import { ratioIsSane } from './ratio-is-sane.ts'
import { scopeHitsItems } from './scope-hits-items.ts'
import { thresholdGuards } from './threshold-guards.ts'
import { validityInBand } from './validity-in-band.ts'
import { worstStack } from './worst-stack.ts'

export const publishChecks: readonly PublishCheck[] = [
  allPresent,
  copyIsPlain,
  claimedCanBeUsed,
  validityInBand,
  scopeHitsItems,
  ratioIsSane,
  ladderClimbs,
  thresholdGuards,
  budgetCarriesStock,
  insiderStaysHidden,
  deeperThanPublic,
  directedFunding,
  fundingInPreset,
  fundersConsented,
  overlaps,
  campaignStands,
  worstStack,
]

export type CheckFinding = Finding & {
  readonly check: string
  readonly title: Text
  readonly from: 'submit' | 'publish'
}

/** What every check says of it. Empty: nothing to be said. */
export async function findingsFor(subject: CheckSubject): Promise<CheckFinding[]> {
  const findings: CheckFinding[] = []
  for (const { name, title, from, judge } of publishChecks)
    for (const finding of await judge(subject)) findings.push({ ...finding, check: name, title, from })
  return findings
}
