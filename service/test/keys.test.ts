import type { KeyObject } from 'node:crypto'
import { generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import type { Faults } from './support/asking.ts'
import { backend } from './support/asking.ts'
import type { Answer, TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'
import { signedIn } from './support/people.ts'

const clock = pinnedClock(new Date())
let marketplace: TestMarketplace
let operator: Record<string, string>
let owner: Record<string, string>
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
})
// sessions end when the clock is moved on
beforeEach(async () => {
  operator = (await signedIn(marketplace, 'platform_operator')).headers
  owner = (await signedIn(marketplace, 'merchant_owner', 'mch_one')).headers
})
afterAll(async () => {
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

let asked = 0
const ask = (
  who: Record<string, string>,
  path: string,
  body: unknown = {},
  key = `key-of-keys-${++asked}`,
): Promise<Answer> =>
  marketplace.send('POST', path, {
    body: JSON.stringify(body),
    headers: { ...who, 'content-type': 'application/json', 'idempotency-key': key },
  })
type Made = { id: string; value: string }
const made = (answer: Answer): Made => {
  expect(answer.status, answer.text).toBe(201)
  return answer.json as Made
}
const opens = async (key: Made) => (await marketplace.send('GET', '/v1/shops', { token: key.value })).status === 200

test('the list of keys is narrowed by a part of the name, by kind, and by whether a key still lives', async () => {
  const expiresAt = new Date(clock.now().getTime() + 3_600_000).toISOString()
  const [secret, origins] = [{ abilities: ['batches:write'] }, ['https://a.example']]
  const lives = made(await ask(owner, '/v1/keys', { name: 'Narrow one', ...secret })).id
  const ended = made(await ask(owner, '/v1/keys', { name: 'narrow two', ...secret, expiresAt })).id
  const page = made(await ask(owner, '/v1/keys', { name: 'narrow three', kind: 'publishable', origins })).id
  const list = (query: string) => marketplace.send('GET', `/v1/keys?search=NARROW${query}`, { headers: owner })
  const found = async (query: string) => ((await list(query)).json['data'] as Made[]).map((one) => one.id).sort()
  expect(await found('')).toEqual([page, ended, lives].sort())
  expect([await found('&kind=publishable'), await found('&live=false')]).toEqual([[page], []])
  clock.advance(3_601)
  owner = (await signedIn(marketplace, 'merchant_owner', 'mch_one')).headers
  expect([await found('&live=true'), await found('&live=false')]).toEqual([[page, lives].sort(), [ended]])
})

describe('a secret key', () => {
  test('is made, used, rotated and revoked; two of a name live, never three', async () => {
    const first = made(await ask(owner, '/v1/keys', { name: 'checkout', abilities: ['batches:write'] }))
    expect(first).toMatchObject({ kind: 'secret', merchant: 'mch_one', lastUsedAt: null, revokedAt: null })
    expect(first.value).toMatch(/^qh_sk_[0-9A-Za-z]{12}_[0-9A-Za-z]{49}$/)
    const second = made(await ask(owner, `/v1/keys/${first.id}/rotate`))
    expect([await opens(first), await opens(second)]).toEqual([true, true])
    for (const again of [`/v1/keys/${first.id}/rotate`, '/v1/keys'])
      expect(
        (await ask(owner, again, again === '/v1/keys' ? { name: 'checkout', abilities: ['batches:write'] } : {})).json,
      ).toMatchObject({
        status: 409,
        code: 'two_keys_live',
      })
    expect((await ask(owner, `/v1/keys/${first.id}/revoke`)).json).toMatchObject({
      id: first.id,
      revokedAt: expect.any(String),
    })
    expect([await opens(first), await opens(second)]).toEqual([false, true])
    expect((await ask(owner, `/v1/keys/${first.id}/revoke`)).json).toMatchObject({ code: 'transition_not_allowed' })
    made(await ask(owner, `/v1/keys/${second.id}/rotate`))
    const listed = await marketplace.send('GET', '/v1/keys', { headers: owner })
    expect(listed.text).not.toContain(first.value.slice(-40))
    expect((listed.json['data'] as { lastUsedAt: string | null }[]).some((one) => one.lastUsedAt !== null)).toBe(true)
  })

  test('asked for by ten at once gets two of its name', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ask(operator, '/v1/keys', { name: 'crowd', abilities: ['batches:write'] })),
    )
    expect(answers.map((one) => one.status).sort()).toEqual([201, 201, ...Array<number>(8).fill(409)])
  })

  test('is shown once: what is kept for a replay is sealed, and nowhere in the database', async () => {
    const key = made(
      await ask(operator, '/v1/keys', { name: 'sealed', abilities: ['batches:write'] }, 'same-key-sealed'),
    )
    const again = await ask(operator, '/v1/keys', { name: 'sealed', abilities: ['batches:write'] }, 'same-key-sealed')
    expect([again.headers.get('idempotency-replayed'), (again.json as Made).value]).toEqual(['true', key.value])
    const secret = key.value.split('_')[3] as string
    for (const table of ['api_keys', 'idempotency', 'audit_entries', 'outbox']) {
      const rows = await marketplace.query(`select 1 from ${table} t where t::text like '%' || $1 || '%'`, [secret])
      expect(rows, table).toEqual([])
    }
  })

  test('ends when it was made to end', async () => {
    const expiresAt = new Date(clock.now().getTime() + 60_000).toISOString()
    const key = made(await ask(operator, '/v1/keys', { name: 'short', abilities: ['batches:write'], expiresAt }))
    expect(await opens(key)).toBe(true)
    clock.advance(61)
    expect(await opens(key)).toBe(false)
    const past = await ask(operator, '/v1/keys', { name: 'past', abilities: ['batches:write'], expiresAt })
    expect(past.json).toMatchObject({ errors: [{ pointer: '/expiresAt' }] })
  })

  test('is given only what such a backend may do, and a merchant’s is made for that merchant alone', async () => {
    const wrong = await ask(owner, '/v1/keys', {
      name: 'much',
      abilities: ['batches:write', 'vouchers:write', 'all'],
      merchant: 'mch_two',
    })
    expect((wrong.json['errors'] as Faults).map((one) => one.pointer)).toEqual([
      '/merchant',
      '/abilities/1',
      '/abilities/2',
    ])
    expect((await ask(operator, '/v1/keys', { name: 'x', abilities: [] })).json).toMatchObject({
      errors: [{ pointer: '/abilities' }],
    })
    expect(
      (await ask(operator, '/v1/keys', { name: 'x', abilities: ['batches:write'], merchant: 'mch_none' })).json,
    ).toMatchObject({
      errors: [{ pointer: '/merchant' }],
    })
  })

  test('acts for the person who made it: nobody approves their own batch by way of a key', async () => {
    const person = await signedIn(marketplace, 'platform_operator')
    const key = made(
      await ask(person.headers, '/v1/keys', { name: 'author', abilities: ['batches:write', 'vouchers:write'] }),
    )
    const at = (days: number) => new Date(clock.now().getTime() + days * 86_400_000).toISOString()
    const both = { 'zh-CN': '券', en: 'voucher' }
    const draft = {
      kind: 'voucher',
      displayName: both,
      title: both,
      benefit: { kind: 'amount_off', offMinor: 100 },
      threshold: { spendMinor: 100_000 },
      funding: [{ party: 'platform', basisPoints: 10_000 }],
      claimFrom: at(-1),
      claimUntil: at(5),
      use: { kind: 'fixed', from: at(-1), until: at(9) },
      stock: 100,
      perBuyerLimit: 1,
      budgetMinor: 1_000_000_000_00,
    }
    const bearer = { authorization: `Bearer ${key.value}` }
    const batch = made(await ask(bearer, '/v1/batches', draft))
    const submitted = await ask(bearer, `/v1/batches/${batch.id}/submit`)
    expect(submitted.status, submitted.text).toBe(200)
    expect((await ask(person.headers, `/v1/batches/${batch.id}/approve`)).json).toMatchObject({ code: 'four_eyes' })
    expect((await ask(operator, `/v1/batches/${batch.id}/approve`)).status).toBe(200)
  })
})

describe('buyer tokens', () => {
  type Signer = { id: string; privateKey: KeyObject; alg: 'EdDSA' | 'ES256' }
  const kinds = [
    ['EdDSA', () => generateKeyPairSync('ed25519')],
    ['ES256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' })],
  ] as const

  async function registered(kind: (typeof kinds)[number], more: object = {}): Promise<Signer> {
    const { publicKey, privateKey } = kind[1]()
    const id = `shop-${++asked}`
    const body = {
      id,
      name: 'shop backend',
      issuer: 'shop.example',
      publicJwk: publicKey.export({ format: 'jwk' }),
      mostSeconds: 600,
      ...more,
    }
    const answer = await ask(operator, '/v1/token-keys', body)
    expect(answer.status, answer.text).toBe(201)
    await settled()
    return { id, privateKey, alg: kind[0] }
  }
  /** Every process looks again within a second. */
  const settled = () => new Promise((done) => setTimeout(done, 1_050))

  const now = () => Math.floor(clock.now().getTime() / 1000)
  type Claims = { sub?: string; iss?: string; aud?: string; iat?: number; exp?: number; scope?: string }
  const token = ({ id, privateKey, alg }: Signer, claims: Claims = {}, header: object = {}) =>
    new SignJWT({
      sub: 'b-1',
      iss: 'shop.example',
      aud: 'quanhe',
      iat: now(),
      exp: now() + 600,
      scope: 'buyer',
      ...claims,
    })
      .setProtectedHeader({ alg, kid: id, typ: 'JWT', ...header })
      .sign(privateKey)
  const accepted = async (text: string) =>
    (await marketplace.send('GET', '/v1/coupons', { token: text })).status === 200

  test.each(kinds)('signed by a registered %s key open a buyer’s own things', async (...kind) => {
    expect(await accepted(await token(await registered(kind)))).toBe(true)
  })

  test('that live too long, come from tomorrow, are for others, by others or of no buyer are refused', async () => {
    const signer = await registered(kinds[0], { subjectPrefix: 'b-' })
    const other = { ...signer, privateKey: generateKeyPairSync('ed25519').privateKey }
    const wrong: [string, string][] = [
      ['too long', await token(signer, { exp: now() + 601 })],
      ['over', await token(signer, { iat: now() - 700, exp: now() - 100 })],
      ['from tomorrow', await token(signer, { iat: now() + 86_400, exp: now() + 86_500 })],
      ['for others', await token(signer, { aud: 'elsewhere' })],
      ['by another issuer', await token(signer, { iss: 'demo' })],
      ['of another scope', await token(signer, { scope: 'staff' })],
      ['beyond its prefix', await token(signer, { sub: 'c-1' })],
      ['of nobody', await token(signer, { sub: '' })],
      ['by another key', await token(other)],
      ['by an unknown key', await token({ ...signer, id: 'nobody' })],
    ]
    for (const [why, text] of wrong) expect(await accepted(text), why).toBe(false)
    expect(await accepted(await token(signer))).toBe(true)
  })

  test('count no more within a second after their key was revoked', async () => {
    const signer = await registered(kinds[1])
    const text = await token(signer)
    expect(await accepted(text)).toBe(true)
    expect((await ask(operator, `/v1/token-keys/${signer.id}/revoke`)).status).toBe(200)
    await settled()
    expect(await accepted(text)).toBe(false)
    expect(
      (
        await ask(operator, '/v1/token-keys', {
          id: signer.id,
          name: 'again',
          issuer: 'x',
          publicJwk: { kty: 'OKP', crv: 'Ed25519', x: 'AA' },
        })
      ).status,
    ).toBe(422)
  })

  test('are exchanged with a publishable key for one of an hour, which is not exchanged again', async () => {
    const signer = await registered(kinds[0])
    const page = made(
      await ask(owner, '/v1/keys', { name: 'page', kind: 'publishable', origins: ['https://shop.example'] }),
    )
    const answer = await ask({}, '/v1/buyer-tokens', { key: page.value, token: await token(signer) })
    expect(answer.json).toMatchObject({ buyer: 'b-1' })
    const own = answer.json['token'] as string
    clock.advance(3_000)
    expect(await accepted(own)).toBe(true)
    expect((await ask({}, '/v1/buyer-tokens', { key: page.value, token: own })).json).toMatchObject({
      code: 'unauthenticated',
    })
    clock.advance(700)
    expect(await accepted(own)).toBe(false)
    const secret = await backend(marketplace, ['batches:write'], 'mch_one')
    expect((await ask({}, '/v1/buyer-tokens', { key: secret, token: await token(signer) })).status).toBe(401)
    expect((await marketplace.send('GET', '/v1/shops', { token: page.value })).status).toBe(401)
  })
})

describe('a page of another site', () => {
  const preflight = (origin: string) =>
    marketplace.send('OPTIONS', '/v1/quotes', {
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,idempotency-key',
      },
    })

  test('may call where its origin is registered with a publishable key that lives, and never with a cookie', async () => {
    const origin = 'https://pages.example'
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull()
    const key = made(await ask(owner, '/v1/keys', { name: 'pages', kind: 'publishable', origins: [origin] }))
    await new Promise((done) => setTimeout(done, 1_050))
    const allowed = await preflight(origin)
    expect(allowed.headers.get('access-control-allow-origin')).toBe(origin)
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull()
    expect(
      (await marketplace.send('GET', '/v1/shops', { headers: { origin } })).headers.get('access-control-allow-origin'),
    ).toBe(origin)
    for (const other of ['https://evil.example', 'null', 'https://pages.example.evil.example', 'http://pages.example'])
      expect((await preflight(other)).headers.get('access-control-allow-origin'), other).toBeNull()
    expect((await ask(owner, `/v1/keys/${key.id}/revoke`)).status).toBe(200)
    await new Promise((done) => setTimeout(done, 1_050))
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull()
  })

  test('is registered as an origin, not as an address', async () => {
    for (const origin of [
      'https://shop.example/',
      'shop.example',
      'https://shop.example/path',
      'javascript:alert(1)',
      '*',
    ])
      expect(
        (await ask(owner, '/v1/keys', { name: 'bad', kind: 'publishable', origins: [origin] })).json,
        origin,
      ).toMatchObject({
        status: 422,
        errors: [{ pointer: '/origins/0' }],
      })
  })
})
