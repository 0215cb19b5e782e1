import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { abilities } from '../src/domain/abilities.ts'
import type { Role } from '../src/domain/abilities.ts'
import { newSecretKey } from '../src/domain/secret-keys.ts'
import { operations } from '../src/operations/index.ts'
import { backend, json, post } from './support/asking.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

let marketplace: TestMarketplace
let ann: Buyer
beforeAll(async () => {
  marketplace = await openMarketplace()
  ann = await marketplace.buyer('ann')
})
afterAll(async () => {
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

describe('credentials', () => {
  test('that are missing, malformed, forged or outdated are refused', async () => {
    const [header, payload, signature] = ann.token.split('.') as [string, string, string]
    const forged = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: 'bob' }),
    ).toString('base64url')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    const { token: over } = await marketplace.service.house.tokens.sign('ann', -1)
    const { secret } = newSecretKey()
    const wrong = [
      `${header}.${forged}.${signature}`,
      `${none}.${payload}.`,
      over,
      'x',
      secret,
      `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`,
    ]
    for (const token of wrong) {
      expect((await marketplace.send('GET', '/v1/coupons', { token })).json, token).toMatchObject({
        status: 401,
        code: 'unauthenticated',
      })
    }
    expect((await marketplace.send('GET', '/v1/coupons')).json).toMatchObject({ status: 401, code: 'unauthenticated' })
    expect(
      (await marketplace.send('GET', '/v1/coupons', { headers: { authorization: 'Basic eDp5' } })).json,
    ).toMatchObject({ status: 401 })
  })

  test('open exactly what the table of abilities says, for every role and operation', async () => {
    const everything = Object.keys(abilities)
    const tokens: Partial<Record<Role, string | undefined>> = {
      visitor: undefined,
      buyer: ann.token,
      shop_backend: await backend(marketplace, everything, 'mch_one'),
      platform_backend: await backend(marketplace, everything),
    }
    for (const one of operations) {
      for (const [role, token] of Object.entries(tokens) as [Role, string | undefined][]) {
        const path = one.path.replaceAll(/\{\w+\}/g, 'nothing')
        const answer = await marketplace.send(one.method, path, {
          ...(token !== undefined && { token }),
          ...(one.method === 'POST' && { body: '[]', headers: json() }), // refused as malformed once the caller may
        })
        const admitted = answer.status !== 401 && answer.status !== 403
        expect(admitted, `${role} ${one.id}: ${answer.text}`).toBe(
          (abilities[one.ability] as readonly Role[]).includes(role),
        )
      }
    }
  })

  test('of a backend open only what its key names', async () => {
    const answer = await post(marketplace, '/v1/batches', {}, await backend(marketplace, ['batches:control']))
    expect(answer.json).toMatchObject({ status: 403, code: 'forbidden', ability: 'batches:write' })
  })
})
