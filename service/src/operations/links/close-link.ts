import { z } from 'zod'
import { nameOf, requireOwn } from '../../domain/abilities.ts'
import { Problem } from '../../domain/problems.ts'
import type { LinkRow } from '../../storage/links.ts'
import { closeLink as close, linkById } from '../../storage/links.ts'
import { moment } from '../../storage/sql.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { issueLink, linkView } from './link-view.ts'

export const closeLink = operation({
  id: 'closeLink',
  method: 'POST',
  path: '/v1/links/{id}/close',
  tag: 'Issue links',
  summary: 'Nobody claims through it any more; coupons that came through it stay',
  ability: 'links:write',
  params: z.strictObject({ id: idOf('lnk') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: issueLink,
  problems: ['not_found', 'link_closed'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, params } = call
    const caller = issuerOf(call)
    const row = await linkById(sql, params.id)
    if (!row) throw new Problem('not_found')
    requireOwn(caller, row.merchant)
    if (!(await close(sql, row.id, nameOf(caller), await moment(sql, house.clock)))) throw new Problem('link_closed')
    return linkView((await linkById(sql, row.id)) as LinkRow)
  },
})
