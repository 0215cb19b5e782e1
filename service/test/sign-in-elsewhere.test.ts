import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { oidcCookie, sessionCookie } from '../src/domain/sign-in-rules.ts'
import type { Browser } from './support/browser.ts'
import { browserOn } from './support/browser.ts'
import { readMappedRoles } from '../src/domain/provider-roles.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'
import { knownPassword, personIn, sessionOf } from './support/people.ts'
import type { Saying } from './support/provider.ts'
import { startProvider } from './support/provider.ts'

const settings = () => ({
  issuer: provider.issuer,
  clientId: 'quanhe',
  clientSecret: 'client-secret',
  publicUrl: 'http://coupons.test',
})

let provider: Awaited<ReturnType<typeof startProvider>>
let marketplace: TestMarketplace
beforeAll(async () => {
  provider = await startProvider('quanhe', 'client-secret')
  marketplace = await openMarketplace({
    provider: settings(),
  })
})
afterAll(async () => {
  await marketplace?.close()
  await provider?.close()
})

/** Walks from our door to the provider and back, as a browser does. Returns where it ends. */
async function walk(
  browser: Browser,
  saying: Saying,
  from = '/sign-in/elsewhere?returnTo=/merchant',
): Promise<string | null> {
  provider.saying = saying
  const back = await there(browser, from)
  return (await browser.get(back)).headers.get('location')
}

/** The address, without its host, that the provider sends the browser back to. */
async function there(browser: Browser, from = '/sign-in/elsewhere'): Promise<string> {
  const away = await browser.get(from)
  expect(away.status).toBe(303)
  const answer = await fetch(away.headers.get('location') as string, { redirect: 'manual' })
  const back = new URL(answer.headers.get('location') as string)
  return back.pathname + back.search
}

const refused = '/merchant?problem=sign_in_refused'
/** Where there is nothing that says from where the browser set out. */
const refusedAnywhere = '/platform/?problem=sign_in_refused'
let subjects = 0
const subject = () => `sub-${++subjects}`

describe('signing in at the marketplace’s identity provider', () => {
  test('lets in whom it vouches for by a verified address, and knows the person by the subject from then on', async () => {
    const person = await personIn(marketplace, 'merchant_marketer', 'mch_one', 'invited')
    const [sub, browser] = [subject(), browserOn(marketplace)]
    expect(await walk(browser, { sub, email: person.login.toUpperCase() })).toBe('/merchant')
    expect((await browser.get('/v1/me')).json).toMatchObject({
      id: person.id,
      role: 'merchant_marketer',
      steppedUpUntil: expect.any(String),
    })
    expect(browser.cookies.has(oidcCookie)).toBe(false)
    expect(await walk(browserOn(marketplace), { sub, email: 'renamed@quanhe.test' })).toBe('/merchant')
    expect(await walk(browserOn(marketplace), { sub: subject(), email: person.login })).toBe(refused) // the account is another subject's
    const rows = await marketplace.query('select actor from audit_entries where operation = $1', ['signInElsewhere'])
    expect(rows).toEqual([{ actor: `staff:${person.id}` }, { actor: `staff:${person.id}` }])
  })

  test('asks with PKCE, state and nonce, and for a fresh proof where one is wanted', async () => {
    await there(browserOn(marketplace), '/sign-in/elsewhere?prove=true')
    const asked = provider.asked.at(-1)!
    expect(asked.get('code_challenge_method')).toBe('S256')
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)!.length).toBeGreaterThan(20)
    expect([asked.get('prompt'), asked.get('max_age'), asked.get('redirect_uri')]).toEqual([
      'login',
      '0',
      'http://coupons.test/sign-in/elsewhere/callback',
    ])
  })

  test('counts as a fresh proof only where it was one', async () => {
    const person = await personIn(marketplace, 'platform_finance')
    const browser = browserOn(marketplace)
    await walk(browser, { sub: subject(), email: person.login, authTime: 1_000_000 })
    expect((await browser.get('/v1/me')).json).toMatchObject({ id: person.id, steppedUpUntil: null })
  })

  test('lets nobody in whose token is another’s, for another, without our nonce, or whose address nobody verified', async () => {
    const { login: email } = await personIn(marketplace, 'platform_risk')
    const wrong: Partial<Saying>[] = [
      { signedByAnother: true },
      { audience: 'another-client' },
      { issuer: 'https://elsewhere.test' },
      { nonce: 'not-ours' },
      { emailVerified: false },
      { email: 'stranger@quanhe.test' },
    ]
    for (const one of wrong) {
      const browser = browserOn(marketplace)
      expect(await walk(browser, { sub: subject(), email, ...one }), JSON.stringify(one)).toBe(refused)
      expect(browser.cookies.has(sessionCookie)).toBe(false)
    }
    const disabled = await personIn(marketplace, 'platform_risk', null, 'disabled')
    expect(await walk(browserOn(marketplace), { sub: subject(), email: disabled.login })).toBe(refused)
  })

  test('takes an answer once, and only from the browser that set out for it', async () => {
    const { login: email } = await personIn(marketplace, 'platform_risk')
    provider.saying = { sub: subject(), email }
    const [mine, victim] = [browserOn(marketplace), browserOn(marketplace)]
    const back = await there(mine)
    expect((await victim.get(back)).headers.get('location')).toBe(refusedAnywhere) // an answer planted in another browser
    await there(victim)
    expect((await victim.get(back)).headers.get('location')).toBe('/?problem=sign_in_refused') // even where that one has set out itself
    const cookie = mine.cookies.get(oidcCookie) as string
    expect((await mine.get(back)).headers.get('location')).toBe('/')
    mine.cookies.set(oidcCookie, cookie)
    expect((await mine.get(back)).headers.get('location')).toBe('/?problem=sign_in_refused')
  })

  test('ends at a place of this installation, whatever the link says', async () => {
    const { login: email } = await personIn(marketplace, 'platform_risk')
    const sub = subject()
    for (const place of ['https://evil.test', '//evil.test', '/\\evil.test', 'javascript:alert(1)'])
      expect(
        await walk(browserOn(marketplace), { sub, email }, `/sign-in/elsewhere?returnTo=${encodeURIComponent(place)}`),
        place,
      ).toBe('/')
  })

  test('is the one door of whoever took it: password, second factor and invitation of before open nothing', async () => {
    const person = await personIn(marketplace, 'platform_risk')
    const before = await sessionOf(marketplace, person)
    await marketplace.query(
      `insert into staff_invitations (token_hash, staff_id, ends_at, created_by) values ('h', $1, now() + interval '1 day', 'x')`,
      [person.id],
    )
    const browser = browserOn(marketplace)
    expect(await walk(browser, { sub: subject(), email: person.login })).toBe('/merchant')
    const local = { login: person.login, password: knownPassword }
    expect((await browserOn(marketplace).post('/v1/sign-in', local)).status).toBe(401)
    expect((await marketplace.send('GET', '/v1/me', { headers: before.headers })).status).toBe(401)
    expect(await marketplace.query('select 1 from staff_invitations where staff_id = $1', [person.id])).toEqual([])
    expect((await browser.post('/v1/me/step-up', { password: knownPassword })).json).toMatchObject({
      code: 'step_up_needed',
      do: 'GET /sign-in/elsewhere?prove=true',
    })
    expect((await browser.post('/v1/sign-out')).json).toEqual({ ended: 1, elsewhere: '/sign-in/elsewhere/leave' })
    expect((await browser.get('/v1/me')).status).toBe(401)
    const leaving = new URL((await browser.get('/sign-in/elsewhere/leave')).headers.get('location') as string)
    expect(leaving.origin + leaving.pathname).toBe(`${provider.issuer}/leave`)
    expect(leaving.searchParams.get('post_logout_redirect_uri')).toBe('http://coupons.test/')
  })

  test('is offered by GET /v1/marketplace where there is one; without one its pages are not there', async () => {
    const about = async (at: TestMarketplace) => (await at.send('GET', '/v1/marketplace')).json['staffSignIn']
    expect(await about(marketplace)).toEqual({ elsewhere: true })
    const alone = await openMarketplace()
    try {
      expect(await about(alone)).toEqual({ elsewhere: false })
      expect((await alone.send('GET', '/sign-in/elsewhere')).status).toBe(404)
    } finally {
      await alone.close()
    }
  })

  test('sends the browser back to the door that it came from where the provider cannot be reached', async () => {
    const away = await openMarketplace({ provider: { ...settings(), issuer: 'http://127.0.0.1:9' } })
    try {
      const answer = await away.send('GET', '/sign-in/elsewhere?returnTo=/merchant/coupons%3Fstate=live')
      expect(answer.headers.get('location')).toBe('/merchant/coupons?state=live&problem=provider_unreachable')
    } finally {
      await away.close()
    }
  })
})

describe('an identity provider that gives the roles', () => {
  let mapped: TestMarketplace
  beforeAll(async () => {
    const roles = readMappedRoles('ops=platform_operator; CN=fin,DC=x=platform_finance; shop-1=merchant_owner@mch_one')!
    mapped = await openMarketplace({
      provider: { ...settings(), roles: { claim: 'realm_access.roles', mapped: roles } },
    })
  })
  afterAll(async () => mapped?.close())
  const bearing = (...words: string[]) => ({ more: { realm_access: { roles: words }, name: 'Ming Li' } })
  const visit = async (saying: Saying) => {
    const browser = browserOn(mapped)
    return { place: await walk(browser, saying), me: (await browser.get('/v1/me')).json, browser }
  }

  test('makes an account for who is new, in the first role that fits, and changes it with the role', async () => {
    const [sub, email] = [subject(), 'ming@market.test']
    const first = await visit({ sub, email, ...bearing('other', 'CN=fin,DC=x') })
    expect(first.me).toMatchObject({ login: email, name: 'Ming Li', role: 'platform_finance' })
    const second = await visit({ sub, email, ...bearing('CN=fin,DC=x', 'ops') })
    expect(second.me).toMatchObject({ id: first.me['id'], role: 'platform_operator' })
    const owner = await visit({ sub: subject(), email: 'owner@one.test', ...bearing('shop-1') })
    expect(owner.me).toMatchObject({ role: 'merchant_owner', merchant: { id: 'mch_one' } })
  })

  test('lets in nobody without a role, and ends what such a person has open', async () => {
    const [sub, email] = [subject(), 'gone@market.test']
    const { browser } = await visit({ sub, email, ...bearing('CN=fin,DC=x') })
    expect((await visit({ sub, email, ...bearing('other') })).place).toBe(refused)
    expect((await browser.get('/v1/me')).status).toBe(401)
    const local = await personIn(mapped, 'platform_operator') // and an account that is not its own stays as it is
    expect((await visit({ sub: subject(), email: local.login })).place).toBe(refused)
    const signIn = await browserOn(mapped).post('/v1/sign-in', { login: local.login, password: knownPassword })
    expect(signIn.status).toBe(200)
  })

  test('makes no account by an address that nobody verified, and moves none to another merchant', async () => {
    expect((await visit({ sub: subject(), email: 'x@y.test', emailVerified: false, ...bearing('ops') })).place).toBe(
      refused,
    )
    const other = await personIn(mapped, 'merchant_viewer', 'mch_two')
    expect((await visit({ sub: subject(), email: other.login, ...bearing('shop-1') })).place).toBe(refused)
    expect(await mapped.query('select oidc_subject, role from staff where staff_id = $1', [other.id])).toEqual([
      { oidc_subject: null, role: 'merchant_viewer' },
    ])
  })

  test('may say at its page of user information what it leaves out of the token, of the same subject only', async () => {
    const told = { email: 'info@market.test', email_verified: true, realm_access: { roles: ['ops'] } }
    expect((await visit({ sub: subject(), userInfo: told })).me).toMatchObject({ login: 'info@market.test' })
    expect((await visit({ sub: subject(), userInfo: { ...told, sub: 'another', email: 'b@market.test' } })).place).toBe(
      refused,
    )
    const half = {
      sub: subject(),
      more: { email_verified: true },
      userInfo: { ...told, email: 'c@market.test', email_verified: false },
    }
    expect((await visit(half)).place).toBe(refused)
  })

  test('is set like this', () => {
    expect(readMappedRoles('a=b=platform_risk;')).toEqual([{ value: 'a=b', role: 'platform_risk', merchant: null }])
    for (const wrong of ['', 'a', 'a=chief', 'a=merchant_owner', 'a=platform_risk@mch_one', '=platform_risk'])
      expect(readMappedRoles(wrong), wrong).toBeUndefined()
  })
})
