import { z } from 'zod'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { nameOf } from '../../domain/abilities.ts'
import { Problem } from '../../domain/problems.ts'
import { profitOutlook } from '../../domain/profit-outlook.ts'
import { findingsFor, publishChecks } from '../../domain/publish-checks/index.ts'
import type { CheckSubject } from '../../domain/publish-checks/publish-check.ts'
import { confirmConcerns, confirmedConcerns } from '../../storage/batch-versions.ts'
import type { BatchVersionRow } from '../../storage/batches.ts'
import type { ManagedRow } from '../../storage/managed-batches.ts'
import type { Sql } from '../../storage/sql.ts'
import type { House } from '../operation.ts'
import { localized, minor } from '../shapes/basics.ts'
import { because } from './batch-params.ts'
import { checkSubject } from './check-subject.ts'
import { fieldsOf } from './fields-of.ts'
import { judgedBatch } from './judged-batch.ts'
import { versionRow } from './managed-batch.ts'

const names = publishChecks.map((one) => one.name) as [string, ...string[]]

/** Warnings that the caller takes upon itself. */
export const confirmations = z
  .array(z.strictObject({ check: z.enum(names), because }))
  .max(names.length)
  .default([])
  .describe('Warnings that the caller takes upon itself, each with a reason, which is kept')
export type Confirmations = z.output<typeof confirmations>

export const finding = z
  .object({
    check: z.enum(names),
    title: localized.describe('What should hold'),
    severity: z
      .enum(['block', 'warn', 'note'])
      .describe('block: mend it · warn: confirm it with a reason · note: worth knowing'),
    from: z.enum(['submit', 'publish']).describe('From which step on it stands in the way'),
    says: localized.describe('What was found instead'),
    sku: z.string().optional().describe('The item that shows it'),
    figures: z.record(z.string(), z.unknown()),
    confirmed: z.object({ by: z.string(), because: z.string() }).nullable(),
  })
  .meta({ id: 'Finding', description: 'Something that a publish check has to say' })

const outlook = z
  .object({
    sku: z.string().describe('The item in the middle of the scope by margin, of those whose cost is known'),
    units: z.int().describe('So many that the first step is just reached'),
    listMinor: minor,
    goodsMinor: minor.describe('What they cost the merchant'),
    borneMinor: minor.describe('What the merchant bears of this offer'),
    withoutMinor: z.int().describe('Left to the merchant without the offer'),
    withMinor: z.int().describe('…and with it'),
    ordersNeededBasisPoints: z
      .int()
      .nullable()
      .describe('So many orders with it, for 10,000 without it, leave the same; null: no number of orders does'),
  })
  .meta({ id: 'ProfitOutlook', description: 'What the offer means for profit, on a typical order with it alone' })

export const checkReport = z
  .object({
    ready: z.boolean().describe('Nothing stands in the way of publishing it'),
    findings: z.array(finding),
    profit: outlook.nullable().describe('Null: no cost in its scope is known, or it falls on nothing there'),
  })
  .meta({ id: 'CheckReport' })
export type CheckReport = z.input<typeof checkReport>

type Confirmed = { check: string; because: string; by: string }

/** What the checks say of a batch, with what somebody took upon themselves, and what it means for profit. */
export async function reportOf(subject: CheckSubject, confirmed: readonly Confirmed[]): Promise<CheckReport> {
  const findings = await findingsFor(subject)
  const told = findings.map(({ check, title, severity, from, says, sku, figures }) => {
    const one = severity === 'warn' ? confirmed.find((other) => other.check === check) : undefined
    return {
      ...{ check, title, severity, from, says },
      ...(sku !== undefined && { sku }),
      figures: { ...figures },
      confirmed: one ? { by: one.by, because: one.because } : null,
    }
  })
  return { ready: told.every((one) => !inTheWay(one)), findings: told, profit: profitOutlook(subject) ?? null }
}

const inTheWay = ({ severity, confirmed }: { severity: string; confirmed: unknown }) =>
  severity === 'block' || (severity === 'warn' && confirmed === null)

/** What the checks say of a stored batch, in the version that counts. Its fields are judged again, with today's settings. */
export async function checkedBatch(
  sql: Sql,
  house: House,
  caller: IssuerCaller,
  row: ManagedRow,
): Promise<CheckReport> {
  const fields = fieldsOf(row, (await versionRow(sql, row.id, row.version)) as BatchVersionRow)
  const judged = await judgedBatch(sql, house, caller, fields, row.merchant)
  const subject = await checkSubject(sql, house, judged, row.id)
  return reportOf(subject, await confirmedConcerns(sql, row.id, row.version))
}

/**
 * Keeps the confirmations, and stops what must not go on.
 * @throws Problem `checks_failed`, `confirmation_needed`
 */
export async function requireChecked(
  call: { sql: Sql; house: House; caller: IssuerCaller; row: ManagedRow },
  step: 'submit' | 'publish',
  confirm: Confirmations,
): Promise<void> {
  const { sql, house, caller, row } = call
  await confirmConcerns(sql, { batch: row.id, version: row.version, actor: nameOf(caller) }, confirm)
  const { findings } = await checkedBatch(sql, house, caller, row)
  const now = findings.filter((one) => one.from === 'submit' || one.from === step)
  if (now.some((one) => one.severity === 'block'))
    throw new Problem('checks_failed', { findings: now.filter((one) => one.severity === 'block') })
  const open = now.filter((one) => inTheWay(one))
  if (open.length > 0) throw new Problem('confirmation_needed', { findings: open })
}
