import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemIn, quanhe } from '../cli/test/quanhe.ts'
import { backend } from '../service/test/support/asking.ts'
import type { TestMarketplace } from '../service/test/support/marketplace.ts'
import { openMarketplace } from '../service/test/support/marketplace.ts'

const abilities = [
  ...['catalogue:write', 'batches:write', 'batches:manage', 'vouchers:write', 'campaigns:write', 'checks:run'],
]

let folder: string
let source: TestMarketplace
let target: TestMarketplace
let at: (marketplace: TestMarketplace) => Record<string, string>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quanhe-import-'))
  ;[source, target] = [await openMarketplace(), await openMarketplace()]
  await target.query('truncate merchants, shops, categories, items, batches, campaigns, item_stock cascade')
  const keys = new Map([
    [source, await backend(source, abilities)],
    [target, await backend(target, abilities)],
  ])
  at = (marketplace) => ({ QUANHE_URL: marketplace.baseUrl, QUANHE_KEY: keys.get(marketplace) as string })
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  for (const one of [source, target]) {
    await one?.close()
    expect(one.errors).toEqual([])
  }
})

type Line = { kind: string; id?: string; fields?: Record<string, unknown> }
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line & Record<string, unknown>)

/** What a file says but for the ids that an installation gives itself. */
const said = (lines: Line[]) => {
  const campaigns = new Map(lines.flatMap((one) => (one.kind === 'campaign' ? [[one.id, one.fields?.['name']]] : [])))
  return lines
    .map(({ kind, id, fields, ...rest }) => {
      if (!fields) return { kind, id, ...rest }
      // what the fixture's batches leave open is settled, by the settings, when a draft is written
      const { heldAtEnd: _end, heldAtVoid: _void, ownerVoid: _owner, reissue: _again, ...written } = fields
      return { kind, fields: { ...written, campaign: campaigns.get(fields['campaign'] as string) } }
    })
    .map((one) => JSON.stringify(one))
    .toSorted()
}

const beyondTheRules = ({ fields }: Line): boolean =>
  fields?.['kind'] === 'category_voucher' && 'skus' in ((fields['scope'] ?? {}) as object)

/** The service behind a line that breaks after so many requests. */
async function breakingAfter(baseUrl: string, most: number): Promise<{ url: string; close(): void }> {
  let served = 0
  const server = createServer((request, response) => {
    if (++served > most) return void request.socket.destroy()
    const onward = httpRequest(
      baseUrl + request.url,
      { method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(response)
      },
    )
    request.pipe(onward)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() }
}

describe('quanhe export and import', () => {
  test('carry catalogue, stock, campaigns and batches into an empty installation, once however often it is done', async () => {
    const campaign = await quanhe(
      ['import', '-'],
      `${JSON.stringify({
        kind: 'campaign',
        id: 'cam_of_elsewhere',
        fields: {
          name: { 'zh-CN': '双11', en: '11.11' },
          startsAt: '2026-11-01T00:00:00Z',
          endsAt: '2027-11-12T00:00:00Z',
          budgetMinor: 100,
        },
      })}\n${JSON.stringify({ kind: 'stock', sku: 'b-150', onHand: 12 })}\n`,
      at(source),
    )
    expect(campaign, campaign.stderr).toMatchObject({ code: 0 })
    const exported = await quanhe(['export'], '', at(source))
    expect(exported, exported.stderr).toMatchObject({ code: 0 })
    const file = join(folder, 'all.ndjson')
    // one batch of the fixture stands in its database past the rules of writing batches
    const lines = linesOf(exported.stdout).filter((one) => !beyondTheRules(one))
    await writeFile(file, lines.map((one) => JSON.stringify(one)).join('\n'))
    expect(new Set(lines.map((one) => one.kind))).toEqual(
      new Set(['merchant', 'category', 'shop', 'item', 'stock', 'campaign', 'batch']),
    )
    const dry = await quanhe(['import', file, '--dry-run'], '', at(target))
    expect(linesOf(dry.stdout)).toMatchObject([{ dryRun: true, refused: 0 }])
    expect((await quanhe(['export'], '', at(target))).stdout).toBe('')
    const first = await quanhe(['import', file], '', at(target))
    expect(linesOf(first.stdout)).toMatchObject([{ refused: 0, same: 0 }])
    const again = await quanhe(['import', file], '', at(target))
    expect(linesOf(again.stdout).at(-1)).toMatchObject({ changed: 0, refused: 0 })
    const back = await quanhe(['export'], '', at(target))
    expect(said(linesOf(back.stdout))).toEqual(said(lines))
  })

  test('read CSV, and name each row that is refused by its line', async () => {
    const file = join(folder, 'items.csv')
    const header = 'sku,shop,category,name.zh-CN,name.en,unitPriceMinor,tags'
    const rows = Array.from(
      { length: 2_400 },
      (_, n) => `csv-${n},shp_a,apparel/dress,"裙, ${n}",Dress ${n},${n === 1_800 ? 'dear' : 100 + n},a|b`,
    )
    await writeFile(file, `\uFEFF${header}\r\n${rows.join('\r\n')}\r\n`)
    const ended = await quanhe(['import', file, '--kind', 'item'], '', at(source))
    expect(ended.code, ended.stderr).toBe(3)
    expect(linesOf(ended.stdout)).toMatchObject([
      {
        line: 1_802,
        outcome: 'refused',
        errors: [{ pointer: '/unitPriceMinor', found: '"dear"', expected: 'a number' }],
      },
      { created: 2_399, refused: 1 },
    ])
    const [shown] = (await source.send('GET', '/v1/items?sku=csv-7')).json['data'] as object[]
    expect(shown).toMatchObject({ name: { 'zh-CN': '裙, 7', en: 'Dress 7' }, unitPriceMinor: 107, tags: ['a', 'b'] })
  })

  test('say what went wrong: a line that is no JSON, a key that may not, a service that is not there', async () => {
    const broken = await quanhe(['import', '-'], 'no json\n[]\n', at(source))
    expect(broken.code).toBe(3)
    expect(linesOf(broken.stdout)).toMatchObject([{ line: 1 }, { line: 2 }, { refused: 2 }])
    const nobody = await quanhe(['export'], '', { QUANHE_URL: source.baseUrl })
    expect(nobody.code).toBe(2)
    expect(problemIn(nobody)).toMatchObject({ code: 'unauthenticated', status: 401 })
    const away = await quanhe(['export', '--url', 'http://127.0.0.1:9'], '', {})
    expect(problemIn(away)).toMatchObject({ code: 'unreachable' })
  })

  test('a run that breaks off says after which line, and made again it goes on from there', async () => {
    const file = join(folder, 'many.ndjson')
    const merchants = Array.from({ length: 1_200 }, (_, n) => ({
      kind: 'merchant',
      id: `mch_n${n}`,
      name: { 'zh-CN': `${n}`, en: `${n}` },
    }))
    await writeFile(file, merchants.map((one) => JSON.stringify(one)).join('\n'))
    const broken = await breakingAfter(target.baseUrl, 1)
    const first = await quanhe(['import', file], '', { ...at(target), QUANHE_URL: broken.url })
    broken.close()
    expect(first.code, first.stderr).not.toBe(0)
    expect(linesOf(first.stdout)).toEqual([
      { dryRun: false, brokeOffAfterLine: 1_000, created: 1_000, changed: 0, same: 0, refused: 0, skipped: 0 },
    ])
    const again = await quanhe(['import', file], '', at(target))
    expect(linesOf(again.stdout)).toEqual([
      { dryRun: false, created: 200, changed: 0, same: 1_000, refused: 0, skipped: 0 },
    ])
  })
})

test('quanhe check prints every invariant, and its exit code says whether all hold', async () => {
  const well = await quanhe(['check'], '', at(source))
  expect(well, well.stderr).toMatchObject({ code: 0 })
  expect(linesOf(well.stdout).length).toBeGreaterThan(20)
  await source.query(
    `update stock_slices set claimed = claimed + 1 where ctid = (select ctid from stock_slices where total > claimed limit 1)`,
  )
  const ill = await quanhe(['check'], '', at(source))
  expect(ill.code).toBe(3)
  expect(linesOf(ill.stdout).filter((one) => one['holds'] === false).length).toBeGreaterThan(0)
})
