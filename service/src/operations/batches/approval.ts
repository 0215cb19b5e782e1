import { policies } from '@quanhe/engine'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { merchantOf } from '../../domain/abilities.ts'
import { beyondCap } from '../../domain/batch-caps.ts'
import type { Instrument } from '../../domain/instruments.ts'
import { isUnguarded } from '../../domain/unguarded.ts'
import { Problem } from '../../domain/problems.ts'
import type { Settings } from '../../domain/settings.ts'
import type { BatchFields } from './batch-fields.ts'
import type { Sql } from '../../storage/sql.ts'
import { requireSecondPerson } from '../second-person.ts'

/** Who has to approve a batch beside its author, and what makes it so. */
export type ApprovalNeed = {
  readonly by: 'nobody' | 'second_person' | 'platform'
  readonly because: readonly ApprovalReason[]
}
export const approvalReasons = ['budget', 'beyond_cap', 'platform_funding', 'no_threshold'] as const
export type ApprovalReason = (typeof approvalReasons)[number]

/** What is judged of a batch. */
export type Approved = {
  readonly fields: BatchFields
  readonly instrument: Instrument
  readonly merchant: string | null
  readonly budgetMinor: number
}

/** An approval below the value that needs two people is this rule's, and its name stands where an approver's would. */
export const approvedByRule = 'rule:below_four_eyes'

export function approvalNeed(batch: Approved, settings: Settings, policy: string): ApprovalNeed {
  const { fourEyesFromMinor, platformFromMinor } = settings.approval
  const because: ApprovalReason[] = []
  if (batch.merchant !== null) {
    if (beyondCap(batch.instrument, batch.fields as never, settings)) because.push('beyond_cap')
    if (platformShare(batch.fields, policy) > 0) because.push('platform_funding')
    if (batch.budgetMinor >= platformFromMinor) because.push('budget')
    if (because.length > 0) return { by: 'platform', because }
  }
  if (beyondCap(batch.instrument, batch.fields as never, settings)) because.push('beyond_cap')
  if (batch.budgetMinor >= fourEyesFromMinor) because.push('budget')
  if (unguarded(batch)) because.push('no_threshold')
  return { by: because.length > 0 ? 'second_person' : 'nobody', because }
}

/** Such a batch is looked at by somebody else however little it may cost. */
function unguarded({ fields, instrument }: Approved): boolean {
  const visibility = fields.visibility ?? (instrument === 'insider_coupon' ? 'hidden' : 'public')
  return isUnguarded({ ...fields, visibility })
}

/** The platform’s part of the discount, in basis points: as the batch says, or as its policy has it for the kind. */
export function platformShare(fields: BatchFields, policy: string): number {
  const usual = policies[policy as keyof typeof policies].funding?.[fields.kind]
  const funding = fields.funding ?? usual ?? []
  return funding.filter((part) => part.party === 'platform').reduce((sum, part) => sum + part.basisPoints, 0)
}

/** @throws Problem `four_eyes` where this caller may not be the one who approves it */
export async function requireApprover(
  sql: Sql,
  caller: IssuerCaller,
  need: ApprovalNeed,
  authors: readonly string[],
): Promise<void> {
  await requireSecondPerson(sql, caller, authors, { needs: need.by, because: need.because })
  if (need.by === 'platform' && merchantOf(caller) !== null)
    throw new Problem('forbidden', { needs: 'the platform', because: need.because })
}
