import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@quanhe/sdk'
import { createClient } from '@quanhe/sdk'
import { UnreadableCount, csvErp, httpErp, syncStock } from '@quanhe/sdk/erp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { backend } from './support/asking.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace, paid, placed } from './support/marketplace.ts'

let marketplace: TestMarketplace
let shop: Client
let folder: string
let erp: Server
/** What the mock ERP counts, in pages of one, and what it was last told. */
const counted = new Map<string, number>()
let told: { data: { sku: string; available: number }[] } | undefined
let address: string

beforeAll(async () => {
  marketplace = await openMarketplace()
  const token = await backend(marketplace, ['stock:read', 'stock:write'], 'mch_one')
  shop = createClient({ baseUrl: marketplace.baseUrl, token, retries: 0 })
  folder = await mkdtemp(join(tmpdir(), 'quanhe-erp-'))
  erp = createServer((request, response) => {
    if (request.headers['x-key'] !== 'of-the-shop') return response.writeHead(401).end()
    if (request.method === 'PUT') {
      let text = ''
      request.on('data', (chunk: Buffer) => (text += chunk.toString()))
      return request.on('end', () => {
        told = JSON.parse(text) as typeof told
        response.writeHead(204).end()
      })
    }
    const page = Number(new URL(request.url ?? '/', 'http://erp').searchParams.get('page') ?? 0)
    const all = [...counted].map(([sku, onHand]) => ({ sku, onHand }))
    const next = page + 1 < all.length ? `/counts?page=${page + 1}` : null
    response.writeHead(200, { 'content-type': 'application/json' })
    return response.end(JSON.stringify({ data: all.slice(page, page + 1), next }))
  })
  await new Promise<void>((ready) => erp.listen(0, '127.0.0.1', ready))
  address = `http://127.0.0.1:${(erp.address() as AddressInfo).port}`
})
afterAll(async () => {
  erp?.close()
  await rm(folder, { recursive: true, force: true })
  await marketplace?.close()
})
afterEach(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

const overHttp = () =>
  httpErp({ counts: `${address}/counts`, levels: `${address}/levels`, headers: { 'x-key': 'of-the-shop' } })

test('an ERP over HTTP is pulled and pushed, and what differs is reported', async () => {
  counted.set('a-200', 12)
  counted.set('a-100', 7)
  const report = await syncStock(shop, overHttp())
  expect(report.counted).toBe(2)
  expect(report.mismatches.map(({ sku, said, had, corrected }) => [sku, said, had, corrected])).toEqual([
    ['a-200', 12, 1_000, true],
    ['a-100', 7, 1_000, true],
  ])
  expect(told?.data).toMatchObject([
    { sku: 'a-100', available: 7 },
    { sku: 'a-200', available: 12 },
  ])
  // sold here, not yet known there: comparing changes nothing and says by how much
  await paid(await marketplace.buyer('erp-1'), { 'a-200': 2 })
  await placed(await marketplace.buyer('erp-2'), { 'a-200': 1 })
  const compared = await syncStock(shop, overHttp(), { compare: true })
  expect(compared.mismatches).toMatchObject([
    { sku: 'a-200', said: 12, had: 10, difference: 2, corrected: false, source: 'http' },
  ])
  expect(told?.data[1]).toMatchObject({ sku: 'a-200', onHand: 10, reserved: 1, available: 9 })
  expect((await shop.listStockMismatches()).data).toMatchObject([{ sku: 'a-200', said: 12 }])
})

test('an ERP that exchanges CSV files is, too; a line that is no count is named, and nothing is told', async () => {
  const files = { counts: join(folder, 'counts.csv'), levels: join(folder, 'levels.csv') }
  await writeFile(files.counts, '\uFEFFname,sku,onHand\r\n"a, the ""second""",a-200,30\r\n\r\nother,a-100, 4 \r\n')
  expect(await syncStock(shop, csvErp(files))).toMatchObject({ counted: 2 })
  expect(await readFile(files.levels, 'utf8')).toBe(
    'sku,shop,onHand,reserved,available\na-100,shp_a,4,0,4\na-200,shp_a,30,1,29\n',
  )
  await writeFile(files.counts, 'sku,onHand\na-200,5\na-100,many\n')
  const wrong = await syncStock(shop, csvErp(files)).catch((error: unknown) => error)
  expect(wrong).toBeInstanceOf(UnreadableCount)
  expect((wrong as UnreadableCount).place).toBe('line 3')
  expect((await shop.listStock({ query: { sku: ['a-200'] } })).data[0]!.onHand).toBe(30)
})

test('an ERP that does not answer as it should stops the synchronisation with words', async () => {
  await expect(syncStock(shop, httpErp({ counts: `${address}/counts`, levels: `${address}/levels` }))).rejects.toThrow(
    /answered 401/,
  )
})
