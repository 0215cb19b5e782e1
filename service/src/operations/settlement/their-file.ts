import { CsvError, parse } from 'csv-parse'
import { bucketOf } from '../../domain/buckets.ts'
import { Problem } from '../../domain/problems.ts'
import type { Fault } from '../../domain/problems.ts'
import type { TheirRow } from '../../storage/settlement/reconciliations.ts'
import type { Upload } from '../operation.ts'

const columns = ['order', 'coupon', 'amount_minor', 'at']
const mostFaults = 20

/**
 * The rows of a CSV file with the columns order, coupon, amount_minor and, optionally, at; in portions, so that a long file is
 * never held whole. @throws Problem `invalid_request` that names the lines which are not as they should be
 */
export async function* theirRows(upload: Upload, portion: number): AsyncGenerator<TheirRow[]> {
  const parser = upload.stream.pipe(
    parse({
      columns: (found: string[]) => checkedColumns(found),
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: false,
    }),
  )
  const faults: Fault[] = []
  let rows: TheirRow[] = []
  let n = 0
  try {
    for await (const record of parser as AsyncIterable<Record<string, string>>) {
      const row = rowOf(record, ++n, faults)
      if (row) rows.push(row)
      if (faults.length >= mostFaults) break
      if (rows.length === portion) {
        yield rows
        rows = []
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    faults.push({
      pointer: `/${n + 1}`,
      found: error.message.slice(0, 120),
      expected: 'a line of comma-separated values',
    })
  }
  if (faults.length > 0) throw new Problem('invalid_request', { errors: faults })
  if (rows.length > 0) yield rows
}

function checkedColumns(found: string[]): string[] {
  const names = found.map((name) => name.toLowerCase())
  const missing = columns.slice(0, 3).filter((name) => !names.includes(name))
  if (missing.length > 0)
    throw new Problem('invalid_request', {
      errors: [
        {
          pointer: '/0',
          found: found.join(',').slice(0, 120),
          expected: `a first line with the columns ${columns.join(', ')}`,
        },
      ],
    })
  return names
}

function rowOf(record: Record<string, string>, n: number, faults: Fault[]): TheirRow | undefined {
  const before = faults.length
  const { order = '', coupon = '', amount_minor: amount = '', at = '' } = record
  const wrong = (column: string, found: string, expected: string) =>
    faults.push({ pointer: `/${n}/${column}`, found: found.slice(0, 60), expected })
  if (order === '' || order.length > 64) wrong('order', order, 'the id of an order')
  if (coupon.length > 64) wrong('coupon', coupon, 'the id of a coupon or batch, or nothing')
  if (!/^-?\d{1,15}$/.test(amount)) wrong('amount_minor', amount, 'a whole number of minor units')
  const moment = at === '' ? null : new Date(at)
  if (moment && Number.isNaN(moment.getTime())) wrong('at', at, 'an instant as 2026-11-11T12:00:00Z, or nothing')
  if (faults.length > before) return undefined
  return { n, bucket: bucketOf(order), order, offer: coupon, minor: Number(amount), at: moment }
}
