import { z } from 'zod'
import { Problem } from '../../domain/problems.ts'
import { batchById } from '../../storage/batches.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { offer } from '../shapes/offer.ts'
import { offersFor, viewerOf } from './viewing.ts'

export const getBatch = operation({
  id: 'getBatch',
  method: 'GET',
  path: '/v1/batches/{id}',
  tag: 'Batches',
  summary: 'One batch as the calling buyer sees it',
  ability: 'batches:read',
  params: z.strictObject({ id: idOf('bat') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: offer,
  problems: ['not_found'],
  idempotency: 'none',
  async handle({ params, caller, sql }, house) {
    const row = await batchById(sql, params.id)
    if (!row || !['live', 'paused', 'ended'].includes(row.state)) throw new Problem('not_found')
    const [found] = await offersFor(sql, house, caller, await viewerOf(sql, house, caller), [row])
    if (!found) throw new Problem('not_found')
    return found.offer
  },
})
