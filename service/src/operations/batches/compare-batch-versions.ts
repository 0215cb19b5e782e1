import { z } from 'zod'
import { batchFieldNames } from '../../domain/batch-field-names.ts'
import { Problem } from '../../domain/problems.ts'
import type { ManagedRow } from '../../storage/managed-batches.ts'
import type { Sql } from '../../storage/sql.ts'
import type { House } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { localized } from '../shapes/basics.ts'
import { nothing } from '../shapes/basics.ts'
import { batchParams } from './batch-params.ts'
import type { BookedBatch } from './book.ts'
import { versionKey } from './book.ts'
import { fieldsOf } from './fields-of.ts'
import { ownBatch, versionRow } from './managed-batch.ts'

const version = z.coerce.number().int().min(1).max(1_000_000)
const sentences = z.object({ 'zh-CN': z.array(z.string()), en: z.array(z.string()) })

const difference = z
  .object({
    from: z.int(),
    to: z.int(),
    changes: z.array(
      z.object({
        pointer: z.string().describe('JSON Pointer into the fields of a batch'),
        field: localized,
        before: z.unknown().describe('null: it was not there'),
        after: z.unknown().describe('null: it is gone'),
      }),
    ),
    gone: sentences.describe('Sentences of the rule as buyers read it that hold no more'),
    come: sentences.describe('Sentences that hold now'),
  })
  .meta({ id: 'BatchDifference' })

export const compareBatchVersions = operation({
  id: 'compareBatchVersions',
  method: 'GET',
  path: '/v1/batches/{id}/difference',
  tag: 'Batches',
  summary: 'What differs between two versions of a batch: as data, and in the words that buyers read',
  ability: 'batches:manage',
  params: batchParams,
  query: z.strictObject({ from: version, to: version }),
  body: nothing,
  status: 200,
  reply: difference,
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle(call, house) {
    const row = await ownBatch(call.sql, issuerOf(call), call.params.id)
    const { from, to } = call.query
    const [before, after] = [await told(call.sql, house, row, from), await told(call.sql, house, row, to)]
    const without = (one: readonly string[], other: readonly string[]) => one.filter((text) => !other.includes(text))
    const both = (one: Told, other: Told) => ({
      'zh-CN': without(one.sentences['zh-CN'], other.sentences['zh-CN']),
      en: without(one.sentences.en, other.sentences.en),
    })
    return {
      from,
      to,
      changes: changesBetween(before.fields, after.fields, ''),
      gone: both(before, after),
      come: both(after, before),
    }
  },
})

type Told = { fields: Record<string, unknown>; sentences: { 'zh-CN': readonly string[]; en: readonly string[] } }

async function told(sql: Sql, house: House, row: ManagedRow, version: number): Promise<Told> {
  const stored = await versionRow(sql, row.id, version)
  if (!stored) throw new Problem('not_found', { version })
  const at = { id: row.id, version }
  const { ruleText } = ((await house.book.read(sql, [at])).get(versionKey(at)) as BookedBatch).lite
  // stock and budget belong to the batch, not to a version
  const { stock: _stock, budgetMinor: _budget, ...fields } = fieldsOf(row, stored)
  return { fields, sentences: { 'zh-CN': ruleText['zh-CN'].sentences, en: ruleText.en.sentences } }
}

type Change = { pointer: string; field: { 'zh-CN': string; en: string }; before: unknown; after: unknown }

/** Objects are compared field by field, everything else as a whole. */
function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>, at: string): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  if (at !== '') names.sort() // the database keeps the fields of terms in an order of its own
  return names.flatMap((name): Change[] => {
    const [was, is] = [before[name], after[name]]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    const pointer = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (isRecord(was) && isRecord(is)) return changesBetween(was, is, pointer)
    const top = pointer.split('/')[1] as string
    const field = batchFieldNames[top] ?? { 'zh-CN': top, en: top }
    return [{ pointer, field, before: was ?? null, after: is ?? null }]
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
