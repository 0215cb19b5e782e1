import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checks } from '../src/storage/checks/index.ts'
import { backend } from './support/asking.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid } from './support/marketplace.ts'

const program = fileURLToPath(new URL('../src/check.ts', import.meta.url))

let marketplace: TestMarketplace
let key: string
beforeAll(async () => {
  marketplace = await openMarketplace()
  key = await backend(marketplace, ['checks:run'])
  const buyer = await marketplace.buyer('checked')
  await claimed(buyer, 'voucher-300-30')
  await paid(buyer, { 'a-200': 1, 'b-150': 1 })
})
afterAll(async () => {
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

async function check(url = marketplace.database.url): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [program], { env: { ...process.env, DATABASE_URL: url } })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

describe('the check of a whole installation', () => {
  test('prints every invariant and ends with 0 where all hold, beside a running service', async () => {
    const { code, out } = await check()
    expect(code, out).toBe(0)
    for (const { name } of checks) expect(out).toContain(`holds  ${name}`)
    expect(out).toContain(`all ${checks.length} hold`)
  })

  test('names what does not hold, shows where, and ends with 1; the API says the same', async () => {
    const all = (await marketplace.send('GET', '/v1/checks', { token: key })).json
    expect(all).toMatchObject({ holds: true })
    expect((all['checks'] as unknown[]).length).toBe(checks.length)
    await marketplace.query(`update stock_slices set claimed = claimed - 1 where batch_id = 'bat_voucher-300-30'`)
    const { code, out } = await check()
    expect(code).toBe(1)
    expect(out).toMatch(/FAILS {2}stock-issued-is-stock-claimed.*\n.*bat_voucher-300-30/)
    const broken = (await marketplace.send('GET', '/v1/checks', { token: key })).json
    expect(broken['holds']).toBe(false)
    const failing = (broken['checks'] as { name: string; holds: boolean }[]).filter((one) => !one.holds)
    expect(failing.map((one) => one.name)).toEqual(['stock-issued-is-stock-claimed'])
    await marketplace.query(`update stock_slices set claimed = claimed + 1 where batch_id = 'bat_voucher-300-30'`)
  })

  test('ends with 2 where it cannot look', async () => {
    const { code, err } = await check('postgres://nobody@127.0.0.1:1/nothing')
    expect(code).toBe(2)
    expect(err).not.toBe('')
  })
})
