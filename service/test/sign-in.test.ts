import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { idleSeconds, sessionCookie, sessionSeconds, steppedUpSeconds } from '../src/domain/sign-in-rules.ts'
import { browserOn } from './support/browser.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'
import type { Person } from './support/people.ts'
import { knownPassword, personIn, signedIn } from './support/people.ts'

const clock = pinnedClock(new Date())
let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
})
afterAll(async () => {
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

const signIn = (login: string, password = knownPassword, code?: string) => {
  const browser = browserOn(marketplace)
  return browser
    .post('/v1/sign-in', { login, password, ...(code !== undefined && { code }) })
    .then((answer) => ({ answer, browser }))
}

async function signedInBrowser(person: Person) {
  const { answer, browser } = await signIn(person.login)
  expect(answer.status, answer.text).toBe(200)
  return browser
}

describe('signing in', () => {
  test('gives a cookie that no script reads and no other site sends, and says who one is and may', async () => {
    const person = await personIn(marketplace, 'merchant_marketer', 'mch_one')
    const { answer, browser } = await signIn(person.login.toUpperCase())
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-quanhe=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    const me = (await browser.get('/v1/me')).json
    expect(me).toMatchObject({
      id: person.id,
      role: 'merchant_marketer',
      merchant: { id: 'mch_one' },
      secondFactor: false,
    })
    expect(me['abilities']).toContain('batches:write')
    expect(me['abilities']).not.toContain('keys:write')
  })

  test('the table of roles says of the own role just what one may do', async () => {
    const browser = await signedInBrowser(await personIn(marketplace, 'merchant_finance', 'mch_one'))
    const { abilities } = (await browser.get('/v1/me')).json
    const { data } = (await browser.get('/v1/roles')).json as { data: { role: string; side: string }[] }
    expect(data.find((one) => one.role === 'merchant_finance')).toEqual({
      role: 'merchant_finance',
      side: 'merchant',
      abilities,
    })
    expect(new Set(data.map((one) => one.side))).toEqual(new Set(['platform', 'merchant', 'backend', 'public']))
  })

  test('answers alike for a wrong password, an unknown login, and an account that is disabled or only invited', async () => {
    const [active, disabled, invited] = [
      await personIn(marketplace, 'platform_risk'),
      await personIn(marketplace, 'platform_risk', null, 'disabled'),
      await personIn(marketplace, 'platform_risk', null, 'invited'),
    ]
    const answers = [
      await signIn(active.login, 'not the password'),
      await signIn('nobody@quanhe.test'),
      await signIn(disabled.login),
      await signIn(invited.login),
    ].map(({ answer }) => ({ ...answer.json, requestId: '' }))
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 401, code: 'sign_in_refused' })
  })

  test('is shut after five failures, for longer each time, also for a login that nobody has', async () => {
    const { login } = await personIn(marketplace, 'platform_risk')
    for (const one of [login, 'no-such-person@quanhe.test']) {
      const codes = []
      for (let n = 0; n < 6; n++) codes.push((await signIn(one, 'wrong')).answer.status)
      expect(codes).toEqual([401, 401, 401, 401, 401, 429])
    }
    const shut = (await signIn(login)).answer
    expect(shut.json).toMatchObject({ code: 'rate_limited', because: 'too_many_failures' })
    expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(0)
    clock.advance(31)
    expect((await signIn(login, 'wrong')).answer.status).toBe(401)
    const again = (await signIn(login)).answer
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(50)
    clock.advance(61)
    expect((await signIn(login)).answer.status).toBe(200)
    expect((await signIn(login, 'wrong')).answer.status).toBe(401) // and counting starts anew
  })

  test('of twenty guesses at once no more than five are judged', async () => {
    const { login } = await personIn(marketplace, 'platform_risk')
    const codes = await Promise.all(
      Array.from({ length: 20 }, async () => (await signIn(login, 'wrong')).answer.status),
    )
    expect(codes.filter((code) => code === 401)).toHaveLength(5)
    expect(codes.filter((code) => code === 429)).toHaveLength(15)
  })

  test('never takes over a session that was planted: the secret is new and the old session ends', async () => {
    const [one, other] = [await personIn(marketplace, 'platform_risk'), await personIn(marketplace, 'platform_support')]
    const browser = await signedInBrowser(one)
    const planted = browser.cookies.get(sessionCookie) as string
    await browser.post('/v1/sign-in', { login: other.login, password: knownPassword })
    expect(browser.cookies.get(sessionCookie)).not.toBe(planted)
    const stolen = browserOn(marketplace)
    stolen.cookies.set(sessionCookie, planted)
    expect((await stolen.get('/v1/me')).status).toBe(401)
  })
})

describe('a session', () => {
  test('ends when signed out, when nobody used it for half an hour, and after twelve hours', async () => {
    const person = await personIn(marketplace, 'platform_support')
    const [out, idle, long] = [
      await signedInBrowser(person),
      await signedInBrowser(person),
      await signedInBrowser(person),
    ]
    expect((await out.post('/v1/sign-out')).json).toMatchObject({ ended: 1 })
    expect(out.cookies.size).toBe(0)
    for (let seconds = 0; seconds < sessionSeconds - 600; seconds += idleSeconds - 60) {
      expect((await long.get('/v1/me')).status).toBe(200)
      clock.advance(idleSeconds - 60)
    }
    expect((await idle.get('/v1/me')).status).toBe(401)
    clock.advance(600)
    expect((await long.get('/v1/me')).status).toBe(401)
  })

  test('is listed with the others of its person, and any of them can be ended from any other', async () => {
    const person = await personIn(marketplace, 'platform_support')
    const [here, there] = [await signedInBrowser(person), await signedInBrowser(person)]
    const { data } = (await here.get('/v1/me/sessions')).json as { data: { id: string; current: boolean }[] }
    expect(data).toHaveLength(2)
    const away = data.find((one) => !one.current)!
    expect((await here.post(`/v1/me/sessions/${away.id}/revoke`)).json).toMatchObject({ ended: 1 })
    expect([(await there.get('/v1/me')).status, (await here.get('/v1/me')).status]).toEqual([401, 200])
    expect((await here.post(`/v1/me/sessions/${away.id}/revoke`)).status).toBe(404)
  })

  test('is used from its own pages only: what another site’s page sends with its cookie changes nothing', async () => {
    const person = await personIn(marketplace, 'platform_support')
    const browser = await signedInBrowser(person)
    const host = new URL(marketplace.baseUrl).host
    const elsewhere = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.test' },
      { origin: 'null' },
      {},
    ]
    for (const headers of elsewhere) {
      const answer = await browser.post('/v1/sign-out', {}, headers as Record<string, string>)
      expect(answer.json, JSON.stringify(headers)).toMatchObject({ status: 403, code: 'cross_site' })
    }
    expect((await browser.post('/v1/sign-out', {}, { origin: `http://${host}` })).status).toBe(200)
  })

  test('that is over makes a visitor of its holder, for whom public pages still open', async () => {
    const browser = browserOn(marketplace)
    browser.cookies.set(sessionCookie, 'x'.repeat(43))
    expect([(await browser.get('/v1/shops')).status, (await browser.get('/v1/me')).status]).toEqual([200, 401])
  })

  test('loses what a role lost, and ends with its account, at the very next call', async () => {
    const [operator, person] = [
      await signedIn(marketplace, 'platform_operator'),
      await personIn(marketplace, 'platform_risk'),
    ]
    const browser = await signedInBrowser(person)
    const change = (path: string, body = {}) =>
      marketplace.send('POST', `/v1/staff/${person.id}/${path}`, {
        body: JSON.stringify(body),
        headers: { ...operator.headers, 'content-type': 'application/json', 'idempotency-key': `change-${path}` },
      })
    expect((await browser.get('/v1/audit')).status).toBe(200)
    expect((await change('role', { role: 'platform_support' })).json).toMatchObject({ role: 'platform_support' })
    expect((await browser.get('/v1/audit')).json).toMatchObject({ code: 'forbidden' })
    expect((await change('disable')).json).toMatchObject({ state: 'disabled' })
    expect((await browser.get('/v1/me')).status).toBe(401)
  })
})

describe('the second factor', () => {
  async function enrolled() {
    const person = await personIn(marketplace, 'platform_finance')
    const browser = await signedInBrowser(person)
    const offer = (await browser.post('/v1/me/second-factor')).json as Record<'secret' | 'uri' | 'enrolment', string>
    expect(offer.uri).toContain(`secret=${offer.secret}`)
    const code = () => generateSync({ secret: offer.secret, epoch: Math.floor(clock.now().getTime() / 1000) })
    const answer = await browser.post('/v1/me/second-factor/confirm', { enrolment: offer.enrolment, code: code() })
    expect(answer.status, answer.text).toBe(200)
    clock.advance(30)
    return { person, browser, code, recoveryCodes: answer.json['recoveryCodes'] as string[] }
  }

  test('is asked for once it was confirmed, and each code lets in once', async () => {
    const { person, code } = await enrolled()
    expect((await signIn(person.login)).answer.json).toMatchObject({ status: 401, code: 'second_factor_needed' })
    expect((await signIn(person.login, knownPassword, '000000')).answer.json).toMatchObject({ code: 'sign_in_refused' })
    const used = code()
    expect((await signIn(person.login, knownPassword, used)).answer.status).toBe(200)
    expect((await signIn(person.login, knownPassword, used)).answer.json).toMatchObject({ code: 'sign_in_refused' })
    expect((await signIn(person.login, 'wrong', code())).answer.json).toMatchObject({ code: 'sign_in_refused' })
  })

  test('can be stood in for by each recovery code, once', async () => {
    const { person, recoveryCodes } = await enrolled()
    expect(new Set(recoveryCodes).size).toBe(10)
    const [first] = recoveryCodes as [string]
    const { answer, browser } = await signIn(person.login, knownPassword, first.toUpperCase())
    expect(answer.status).toBe(200)
    expect((await browser.get('/v1/me')).json).toMatchObject({ recoveryCodesLeft: 9, secondFactor: true })
    expect((await signIn(person.login, knownPassword, first)).answer.status).toBe(401)
  })

  test('is kept sealed: the database alone does not give it away', async () => {
    const { person } = await enrolled()
    const [row] = await marketplace.query<{ sealed: string }>(
      'select totp_sealed as sealed from staff where staff_id = $1',
      [person.id],
    )
    expect(row!.sealed.length).toBeGreaterThan(60)
    await marketplace.query('update staff set totp_sealed = $2 where staff_id = $1', [person.id, row!.sealed])
    const { secrets } = marketplace.service.house
    expect(() => secrets.open('another purpose', Buffer.from(row!.sealed, 'base64'))).toThrow()
  })

  test('where it is required, comes before everything else', async () => {
    const strict = await openMarketplace({ requireSecondFactor: true, clock })
    try {
      const { headers } = await signedIn(strict, 'platform_operator')
      expect((await strict.send('GET', '/v1/staff', { headers })).json).toMatchObject({
        code: 'forbidden',
        do: 'enrol_second_factor',
      })
      expect((await strict.send('GET', '/v1/me', { headers })).json).toMatchObject({ mustEnrol: true })
    } finally {
      await strict.close()
    }
  })
})

describe('what moves money, roles or keys', () => {
  test('asks for the password again once five minutes have passed', async () => {
    const person = await personIn(marketplace, 'platform_operator')
    const browser = await signedInBrowser(person)
    const invite = () =>
      browser.post('/v1/staff', { login: `n${clock.now().getTime()}@quanhe.test`, name: 'N', role: 'platform_risk' })
    expect((await invite()).status).toBe(201)
    clock.advance(steppedUpSeconds + 1)
    expect((await invite()).json).toMatchObject({ status: 403, code: 'step_up_needed', do: 'POST /v1/me/step-up' })
    expect((await browser.post('/v1/me/step-up', { password: 'wrong' })).json).toMatchObject({
      code: 'sign_in_refused',
    })
    expect((await browser.post('/v1/me/step-up', {})).json).toMatchObject({ errors: [{ pointer: '/password' }] })
    expect((await browser.post('/v1/me/step-up', { password: knownPassword })).status).toBe(200)
    expect((await invite()).status).toBe(201)
  })
})

describe('a password', () => {
  test('is refused where it is easy to guess, with what would be right', async () => {
    const person = await personIn(marketplace, 'platform_support')
    const browser = await signedInBrowser(person)
    for (const next of [
      'short',
      'aaaaaaaaaaaaaaaa',
      `${person.login.split('@')[0]}!!`,
      'passwordpassword',
      'x'.repeat(200),
    ]) {
      const answer = await browser.post('/v1/me/password', { current: knownPassword, next })
      expect(answer.json, next).toMatchObject({ status: 422, errors: [{ pointer: '/next' }] })
      expect(answer.text).not.toContain(next)
    }
  })

  test('that is changed ends every other session', async () => {
    const person = await personIn(marketplace, 'platform_support')
    const [here, there] = [await signedInBrowser(person), await signedInBrowser(person)]
    expect((await here.post('/v1/me/password', { current: 'wrong', next: 'nine green bottles' })).status).toBe(401)
    expect((await here.post('/v1/me/password', { current: knownPassword, next: 'nine green bottles' })).json).toEqual({
      endedSessions: 1,
    })
    expect([(await here.get('/v1/me')).status, (await there.get('/v1/me')).status]).toEqual([200, 401])
    expect((await signIn(person.login)).answer.status).toBe(401)
    expect((await signIn(person.login, 'nine green bottles')).answer.status).toBe(200)
  })
})
