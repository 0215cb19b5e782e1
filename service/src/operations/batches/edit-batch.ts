import { wanted } from '../../domain/field-rules.ts'
import { nameOf } from '../../domain/abilities.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import type { Fault } from '../../domain/problems.ts'
import { editDraft, proposeVersion } from '../../storage/batch-versions.ts'
import type { BatchVersionRow } from '../../storage/batches.ts'
import type { ManagedRow } from '../../storage/managed-batches.ts'
import type { Sql } from '../../storage/sql.ts'
import { changeSupply } from '../../storage/supply.ts'
import { faultsOf } from '../faults.ts'
import { issuerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import type { BatchChange, BatchFields } from './batch-fields.ts'
import { batchChange, batchFields } from './batch-fields.ts'
import { batchParams, batchView } from './batch-params.ts'
import { fieldsOf } from './fields-of.ts'
import { judgedBatch } from './judged-batch.ts'
import type { JudgedBatch } from './judged-batch.ts'
import { batchReply, managedBatch, ownBatch, versionRow } from './managed-batch.ts'

export const editBatch = operation({
  id: 'editBatch',
  method: 'POST',
  path: '/v1/batches/{id}/versions',
  tag: 'Batches',
  summary:
    'Change some fields: a draft gets its next version at once, a published batch a proposal to be adopted. Issued coupons keep theirs',
  ability: 'batches:write',
  params: batchParams,
  query: nothing,
  body: batchChange,
  status: 200,
  reply: managedBatch,
  view: batchView,
  ifMatch: 'required',
  problems: [
    'not_found',
    'invalid_request',
    'forbidden',
    'precondition_required',
    'changed_meanwhile',
    'transition_not_allowed',
    'below_issued',
  ],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql } = call
    const caller = issuerOf(call)
    const row = await ownBatch(sql, caller, call.params.id)
    if (!['draft', 'live', 'paused'].includes(row.state))
      throw new Problem('transition_not_allowed', { state: row.state, event: 'edit', instead: 'withdraw' })
    const before = fieldsOf(row, (await versionRow(sql, row.id, row.latest)) as BatchVersionRow)
    const after = merged(before, call.body as BatchChange)
    if (row.state !== 'draft') requireOnlyTerms(before, after)
    const judged = await judgedBatch(sql, house, caller, after, row.merchant)
    requireSameIssuer(row, judged)
    const edit = { batch: row.id, version: row.latest + 1, actor: nameOf(caller), terms: judged.terms, row: judged.row }
    const written = row.state === 'draft' ? await editDraft(sql, edit) : await proposeVersion(sql, edit)
    if (!written) throw new Problem('changed_meanwhile', { version: edit.version })
    if (row.state === 'draft') await supplyOf(sql, row, judged)
    return batchReply(sql, house, row.id)
  },
})

/** @throws Problem `invalid_request` in the words of the whole batch's fields */
function merged(before: BatchFields, change: BatchChange): BatchFields {
  const entries = Object.entries({ ...before, ...change }).filter(([, value]) => value !== null && value !== undefined)
  const wanted = Object.fromEntries(entries)
  const after = batchFields.safeParse(wanted)
  if (!after.success) throw new Problem('invalid_request', { errors: faultsOf('body', after.error.issues, wanted) })
  return after.data
}

/** What buyers were promised, or what money hangs on, does not change under a published batch. */
const fixedOncePublished = [
  'kind',
  'instrument',
  'shop',
  'campaign',
  'phase',
  'claim',
  'priceMinor',
  'visibility',
  'stock',
  'budgetMinor',
] as const

function requireOnlyTerms(before: BatchFields, after: BatchFields): void {
  const faults = fixedOncePublished.flatMap((field): Fault[] => {
    if (before[field] === after[field]) return []
    const supply = field === 'stock' || field === 'budgetMinor'
    const instead = supply ? 'add supply instead' : 'clone the batch instead'
    const right = wanted.other('as_published', `as it was when published; ${instead}`, { supply })
    return [{ pointer: `/${field}`, found: String(after[field]), ...right }]
  })
  if (faults.length > 0) throw invalid(...faults)
}

function requireSameIssuer(row: ManagedRow, judged: JudgedBatch): void {
  if (judged.row.merchant === row.merchant) return
  throw invalid({
    pointer: '/shop',
    found: String(judged.row.shop),
    ...wanted.other('same_merchant', 'a shop of the same merchant; clone it instead'),
  })
}

async function supplyOf(sql: Sql, row: ManagedRow, { stock, budgetMinor }: JudgedBatch): Promise<void> {
  if (stock === row.total && budgetMinor === row.budgetMinor) return
  const change = { batch: row.id, stock: stock - row.total, budgetMinor: budgetMinor - row.budgetMinor }
  if (!(await changeSupply(sql, change))) throw new Problem('below_issued', { issued: row.claimed })
}
