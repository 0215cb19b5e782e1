import { z } from 'zod'
import { faceBands } from '../../domain/batch-presets.ts'
import { facesOf } from '../../storage/reports/faces.ts'
import { operation } from '../operation.ts'
import { minor, nothing } from '../shapes/basics.ts'
import { signedMinor } from '../shapes/settlement.ts'
import { spanOf, spanQuery } from './span.ts'

const most = 1_000
const bandIds = faceBands.map((band) => band.id) as [string, ...string[]]

const report = z
  .object({
    data: z.array(
      z.object({
        faceMinor: minor.nullable().describe('What one coupon takes off; null: offers without one amount, together'),
        band: z.enum(bandIds).nullable().describe('The band of the presets that has this face'),
        batches: z.int(),
        stock: z.int(),
        issued: z.int().describe('Ever, of these batches'),
        discountMinor: signedMinor.describe('Given in the time, less what refunds of the time took back'),
      }),
    ),
  })
  .meta({ id: 'FaceReport' })

export const reportFaces = operation({
  id: 'reportFaces',
  method: 'GET',
  path: '/v1/reports/faces',
  tag: 'Reports',
  summary: 'How the faces of coupons are spread: offers that could be claimed in a time, by what one of them takes off',
  ability: 'batches:manage',
  params: nothing,
  query: z.strictObject(spanQuery),
  body: nothing,
  status: 200,
  reply: report,
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const rows = await facesOf(call.sql, spanOf(call, call.query), most)
    const bandOf = (face: number | null) => faceBands.find((band) => face !== null && band.facesMinor.includes(face))
    return { data: rows.map((row) => ({ ...row, band: bandOf(row.faceMinor)?.id ?? null })) }
  },
})
