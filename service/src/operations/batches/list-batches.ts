import { z } from 'zod'
import { tabs } from '../../domain/batch-terms.ts'
import type { Tab } from '../../domain/batch-terms.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import type { BatchRow } from '../../storage/batches.ts'
import { publishedBatches } from '../../storage/batches.ts'
import { operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import { offer } from '../shapes/offer.ts'
import { usableStates } from './offer-view.ts'
import { withShops } from './taking-part.ts'
import { offersFor, viewerOf } from './viewing.ts'

const kindsOf = (tab: Tab) => (tab === 'all' || tab === 'joint' || tab === 'other' ? null : tabs[tab])
const shownElsewhere: readonly string[] = Object.values(tabs).flat()

export const listBatches = operation({
  id: 'listBatches',
  method: 'GET',
  path: '/v1/batches',
  tag: 'Batches',
  summary: 'The coupon centre: what the calling buyer may claim, and what applies by itself',
  ability: 'batches:read',
  params: nothing,
  query: z.strictObject({
    tab: z
      .enum(['all', 'vouchers', 'shop', 'allowance', 'category', 'joint', 'other'])
      .default('all')
      .describe('`joint`: of campaigns that merchants enrol in'),
    shop: z.string().max(64).optional(),
    usable: z.enum(['true', 'false']).default('false'),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(offer).meta({ id: 'OfferPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ query, caller, sql }, house) {
    const [position, id] = query.cursor ? readCursor(query.cursor, ['number', 'string']) : [-1, '']
    const viewer = await viewerOf(sql, house, caller)
    const filter = {
      kinds: kindsOf(query.tab),
      notKinds: query.tab === 'other' ? shownElsewhere : null,
      shop: query.shop ?? null,
      joint: query.tab === 'joint',
    }
    const rows = await publishedBatches(sql, filter, viewer.at, { position, id }, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const offers = await withShops(sql, await offersFor(sql, house, caller, viewer, shown), viewer.at)
    const last = shown.at(-1) as BatchRow | undefined
    return {
      data: query.usable === 'true' ? offers.filter((one) => usableStates.includes(one.state)) : offers,
      next: rows.length > query.limit && last ? cursorOf([last.position, last.id]) : null,
    }
  },
})
