import { z } from 'zod'
import { merchantOf, nameOf } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { bucketIn, prefixes } from '../../domain/ids.ts'
import type { NoteRow } from '../../storage/order-notes.ts'
import { insertNote, notesOf } from '../../storage/order-notes.ts'
import { moment } from '../../storage/sql.ts'
import type { Operation } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, instant as instantShape, nothing } from '../shapes/basics.ts'
import { lookingAtOrder } from './acting.ts'

const note = z
  .object({ id: z.string(), author: z.string(), text: z.string(), at: instantShape })
  .meta({ id: 'OrderNote', description: 'Words about an order among those who sell it; its buyer does not see them' })

const noteView = ({ id, author, text, at }: NoteRow) => ({ id, author, text, at: instant(at) })

export const addNote: Operation = operation({
  id: 'addOrderNote',
  method: 'POST',
  path: '/v1/orders/{id}/notes',
  tag: 'Orders',
  summary: 'Write something down about an order. The buyer does not see it',
  ability: 'orders:note',
  params: z.strictObject({ id: idOf('ord') }),
  query: nothing,
  body: z.strictObject({ text: z.string().trim().min(1).max(2_000) }).meta({ id: 'OrderNoteRequest' }),
  status: 201,
  reply: note,
  problems: ['not_found'],
  idempotency: 'stored',
  bucket: ({ params }) => bucketIn(params.id),
  async handle(call, house) {
    const { sql, params, body } = call
    const { who } = await lookingAtOrder(sql, call, params.id)
    const merchant = merchantOf(issuerOf(call))
    const at = await moment(sql, house.clock)
    const row = { id: house.ids.next(prefixes.note), author: nameOf(call.caller), merchant, text: body.text, at }
    await insertNote(sql, who.bucket, params.id, row)
    return noteView(row)
  },
})

export const listNotes: Operation = operation({
  id: 'listOrderNotes',
  method: 'GET',
  path: '/v1/orders/{id}/notes',
  tag: 'Orders',
  summary: 'What was written down about an order, oldest first',
  ability: 'refunds:read',
  params: z.strictObject({ id: idOf('ord') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: z.object({ data: z.array(note) }).meta({ id: 'OrderNotes' }),
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call) {
    const { who, merchant } = await lookingAtOrder(call.sql, call, call.params.id)
    return { data: (await notesOf(call.sql, who.bucket, call.params.id, merchant)).map(noteView) }
  },
})
