import { z } from 'zod'
import { wanted } from '../../domain/field-rules.ts'
import { nameOf } from '../../domain/abilities.ts'
import { instant as written } from '../../domain/clock.ts'
import { prefixes } from '../../domain/ids.ts'
import type { Fault } from '../../domain/problems.ts'
import { invalid } from '../../domain/problems.ts'
import type { SettlementTerms } from '../../domain/settlement-terms.ts'
import { feeVersions, insertFee } from '../../storage/settlement/fees.ts'
import { merchantExists } from '../../storage/settlement/balances.ts'
import { settingsOf } from '../../storage/settings.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { instant, nothing } from '../shapes/basics.ts'
import { merchantId, note } from '../shapes/settlement.ts'
import { basisPoints, fee, feeView, noFeeFilter } from './fee-view.ts'

const dayMilliseconds = 86_400_000

const body = z
  .strictObject({
    merchant: merchantId.optional().describe('Absent: of all merchants that have none of their own'),
    basisPoints: basisPoints.nullable().describe('Null, for a merchant: it goes back under the common one'),
    effectiveAt: instant
      .optional()
      .describe('Not before the notice of the settings is over. Absent: as soon as that is so'),
    reason: note,
  })
  .meta({ id: 'ServiceFeeDraft' })

export const proposeServiceFee = operation({
  id: 'proposeServiceFee',
  method: 'POST',
  path: '/v1/settlement/fees',
  tag: 'Settlement',
  summary:
    'Propose a new version of the service fee. It counts once another person announced it and its notice is over',
  ability: 'settlement:run',
  params: nothing,
  query: nothing,
  body,
  status: 201,
  reply: fee,
  problems: ['invalid_request'],
  idempotency: 'stored',
  async handle({ sql, body, caller }, house) {
    const at = await moment(sql, house.clock)
    const terms = await settingsOf(sql, 'settlement')
    const earliest = new Date(at.getTime() + terms.feeNoticeDays * dayMilliseconds)
    const faults = faultsOf(body, terms, earliest)
    if (body.merchant !== undefined && !(await merchantExists(sql, body.merchant)))
      faults.unshift({ pointer: '/merchant', found: body.merchant, ...wanted.known('the id of a merchant') })
    if (faults.length > 0) throw invalid(...faults)
    const id = house.ids.next(prefixes.fee)
    await insertFee(sql, {
      id,
      merchant: body.merchant ?? null,
      basisPoints: body.basisPoints,
      reason: body.reason,
      effectiveAt: body.effectiveAt === undefined ? earliest : new Date(body.effectiveAt),
      noticeDays: terms.feeNoticeDays,
      proposedBy: nameOf(caller),
      proposedAt: at,
    })
    const [row] = await feeVersions(sql, { ...noFeeFilter, id }, 1)
    return feeView(row as NonNullable<typeof row>)
  },
})

function faultsOf(asked: z.output<typeof body>, terms: SettlementTerms, earliest: Date): Fault[] {
  const { leastBasisPoints: least, mostBasisPoints: most } = terms.feeRange
  const faults: Fault[] = []
  if (asked.basisPoints === null ? asked.merchant === undefined : outside(asked.basisPoints, least, most))
    faults.push({
      pointer: '/basisPoints',
      found: String(asked.basisPoints),
      ...wanted.other(
        'range',
        `${least} to ${most}, the range of the settings${asked.merchant === undefined ? '' : ', or null'}`,
        {
          leastBasisPoints: least,
          mostBasisPoints: most,
        },
      ),
    })
  if (asked.effectiveAt !== undefined && Date.parse(asked.effectiveAt) < earliest.getTime())
    faults.push({
      pointer: '/effectiveAt',
      found: asked.effectiveAt,
      ...wanted.notBefore(written(earliest), `${written(earliest)} or later: a notice of ${terms.feeNoticeDays} days`),
    })
  return faults
}

const outside = (rate: number, least: number, most: number) => rate < least || rate > most
