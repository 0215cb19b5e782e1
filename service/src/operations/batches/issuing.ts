import type { IssuerCaller } from '../../domain/abilities.ts'
import { merchantOf } from '../../domain/abilities.ts'
import { wanted } from '../../domain/field-rules.ts'
import type { Instrument } from '../../domain/instruments.ts'
import { instrumentOf, instruments, platformKinds } from '../../domain/instruments.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { shopsOwned } from '../../storage/catalogue.ts'
import type { Sql } from '../../storage/sql.ts'
import type { BatchFields } from './batch-fields.ts'

/** Whose batch it is, and the goods that it may touch at most. */
export type Issuing = {
  readonly instrument: Instrument
  readonly merchant: string | null
  readonly scope: BatchFields['scope']
}

/**
 * A merchant issues for its own shops only: for one, or for several as a brand. The platform issues for itself, or for the
 * shop that it names. Vouchers and their like are the platform's alone.
 * @param own whose batch it is, where that is settled already; else the caller's merchant, or null for the platform
 * @throws Problem `forbidden`, `invalid_request`
 */
export async function issuingOf(
  sql: Sql,
  caller: IssuerCaller,
  fields: BatchFields,
  own: string | null = merchantOf(caller),
): Promise<Issuing> {
  const instrument = instrumentFor(fields)
  const { issuers } = instruments[instrument]
  const platformOnly = platformKinds.includes(fields.kind) || !(issuers as readonly string[]).includes('merchant')
  if (platformOnly && merchantOf(caller) !== null)
    throw new Problem('forbidden', { ability: 'vouchers:write', instrument })
  if (platformOnly) {
    if (fields.shop !== undefined)
      throw invalid({
        pointer: '/shop',
        found: fields.shop,
        ...wanted.other('platforms_own', `no shop: a ${fields.kind} is the platform’s own`, { kind: fields.kind }),
      })
    return { instrument, merchant: null, scope: fields.scope }
  }
  const named = fields.shop === undefined ? (fields.scope?.shops ?? []) : [fields.shop]
  if (own === null && fields.shop === undefined && (issuers as readonly string[]).includes('platform'))
    return { instrument, merchant: null, scope: fields.scope }
  const merchant = await ownerOf(sql, own, named, fields.shop === undefined ? '/scope/shops' : '/shop')
  return { instrument, merchant, scope: { ...fields.scope, shops: within(fields, named) } }
}

function instrumentFor(fields: BatchFields): Instrument {
  const instrument = fields.instrument ?? instrumentOf(fields.kind)
  if (instrument === undefined) throw invalid({ pointer: '/kind', found: fields.kind, ...wanted.oneOf(everyKind()) })
  const { kinds } = instruments[instrument]
  if (!(kinds as readonly string[]).includes(fields.kind))
    throw invalid({
      pointer: '/kind',
      found: fields.kind,
      ...wanted.other('kind_of_instrument', `one of ${kinds.join(', ')}: it is a ${instrument}`, {
        allowed: kinds,
        instrument,
      }),
    })
  return instrument
}

const everyKind = () => [...new Set(Object.values(instruments).flatMap((one) => one.kinds as readonly string[]))]

/** A shop's batch touches that shop's goods only, whatever its scope says. */
function within(fields: BatchFields, named: readonly string[]): string[] {
  const foreign = (fields.scope?.shops ?? []).findIndex((shop) => !named.includes(shop))
  if (foreign >= 0)
    throw invalid({
      pointer: `/scope/shops/${foreign}`,
      found: fields.scope?.shops?.[foreign] as string,
      ...wanted.other('only_this_shop', `only ${fields.shop}, the shop whose batch it is`, { shop: fields.shop }),
    })
  return [...named]
}

/** The merchant to whom all these shops belong. */
async function ownerOf(sql: Sql, own: string | null, named: readonly string[], pointer: string): Promise<string> {
  if (named.length === 0)
    throw invalid({
      pointer: '/shop',
      found: 'nothing',
      ...wanted.other('own_shop', 'one of your shops, or several of them in scope.shops'),
    })
  const found = new Map((await shopsOwned(sql, named)).map((shop) => [shop.id, shop.merchant]))
  const owner = own ?? found.get(named[0] as string)
  named.forEach((shop, n) => {
    if (found.get(shop) !== owner || owner === undefined)
      throw invalid({
        pointer: pointer === '/shop' ? pointer : `${pointer}/${n}`,
        found: shop,
        ...(own === null
          ? wanted.other('one_merchant', 'shops of one merchant')
          : wanted.other('own_shop', 'one of your shops')),
      })
  })
  return owner as string
}
