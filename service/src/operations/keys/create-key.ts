import { z } from 'zod'
import { wanted } from '../../domain/field-rules.ts'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { merchantOf, nameOf } from '../../domain/abilities.ts'
import type { Fault } from '../../domain/problems.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { newSecretKey } from '../../domain/secret-keys.ts'
import { merchantById } from '../../storage/catalogue.ts'
import { insertApiKey } from '../../storage/keys.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import { issuerOf, operation } from '../operation.ts'
import { instant, nothing } from '../shapes/basics.ts'
import { abilitiesOfKeys, keyOf, keyView, newKey } from './key.ts'

const origin = z
  .string()
  .max(200)
  .refine((text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text), {
    message: 'an origin such as https://shop.example, without a path',
  })

const draft = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(64)
      .regex(/^[\p{L}\p{N} ._-]+$/u),
    kind: z.enum(['secret', 'publishable']).default('secret'),
    merchant: z
      .string()
      .max(64)
      .optional()
      .describe('Whose backend; a merchant’s owner need not name it, without it the platform’s'),
    abilities: z.array(z.string().max(64)).max(100).default([]),
    origins: z
      .array(origin)
      .max(20)
      .default([])
      .describe('Of a publishable key: the pages that may call from a browser'),
    expiresAt: instant.optional(),
  })
  .meta({ id: 'KeyDraft' })
type Draft = z.output<typeof draft>

/** Puts a key in a free slot of its name. @throws Problem `two_keys_live` */
export async function putKey(
  sql: Sql,
  made: Pick<Draft, 'name' | 'kind' | 'abilities' | 'origins'> & { merchant: string | null; expiresAt: Date | null },
  caller: IssuerCaller,
): Promise<z.input<typeof newKey>> {
  const { id, secret, hash } = newSecretKey(made.kind)
  const row = { ...made, id, secretHash: hash, createdBy: nameOf(caller) }
  // a second try: another call may have taken the same slot at this moment, and the other may be free
  if (!(await insertApiKey(sql, row)) && !(await insertApiKey(sql, row)))
    throw new Problem('two_keys_live', { name: made.name })
  return { ...keyView(await keyOf(sql, caller, id)), value: secret }
}

export const createKey = operation({
  id: 'createKey',
  method: 'POST',
  path: '/v1/keys',
  tag: 'Keys',
  summary: 'Make a key for a backend (secret) or for pages (publishable). It is shown once',
  ability: 'keys:write',
  params: nothing,
  query: nothing,
  body: draft,
  status: 201,
  reply: newKey,
  problems: ['invalid_request', 'two_keys_live', 'step_up_needed'],
  idempotency: 'stored',
  secretReply: true,
  stepUp: true,
  async handle(call, house) {
    const { sql, body } = call
    const caller = issuerOf(call)
    const own = merchantOf(caller)
    const merchant = own ?? body.merchant ?? null
    const faults = faultsOf(body, own, merchant)
    if (body.merchant !== undefined && own === null && !(await merchantById(sql, body.merchant)))
      faults.push({ pointer: '/merchant', found: body.merchant, ...wanted.known('the id of a merchant') })
    const expiresAt = body.expiresAt === undefined ? null : new Date(body.expiresAt)
    if (expiresAt && expiresAt <= (await moment(sql, house.clock)))
      faults.push({
        pointer: '/expiresAt',
        found: body.expiresAt ?? '',
        ...wanted.other('in_future', 'an instant in the future'),
      })
    if (faults.length > 0) throw invalid(...faults)
    const { name, kind, abilities, origins } = body
    return putKey(
      sql,
      { name, kind, abilities: [...new Set(abilities)], origins: [...new Set(origins)], merchant, expiresAt },
      caller,
    )
  },
})

function faultsOf(body: Draft, own: string | null, merchant: string | null): Fault[] {
  const faults: Fault[] = []
  if (own !== null && body.merchant !== undefined && body.merchant !== own)
    faults.push({ pointer: '/merchant', found: body.merchant, expected: 'your own merchant, or nothing' })
  const possible = abilitiesOfKeys(merchant)
  for (const [index, ability] of body.abilities.entries()) {
    if (body.kind === 'publishable')
      faults.push({
        pointer: `/abilities/${index}`,
        found: ability,
        expected: 'nothing: a publishable key may do nothing by itself',
      })
    else if (!possible.includes(ability))
      faults.push({ pointer: `/abilities/${index}`, found: ability, ...wanted.oneOf(possible) })
  }
  if (body.kind === 'secret' && body.origins.length > 0)
    faults.push({
      pointer: '/origins',
      found: body.origins.join(', '),
      expected: 'nothing: a secret key is for no page',
    })
  if (body.kind === 'secret' && body.abilities.length === 0)
    faults.push({ pointer: '/abilities', found: '[]', ...wanted.needed(`at least one of ${possible.join(', ')}`) })
  return faults
}
