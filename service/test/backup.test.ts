import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { createClient } from '@quanhe/sdk'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restoreFrom, saveTo } from '../src/backup.ts'
import { systemClock } from '../src/domain/clock.ts'
import { noFailpoint } from '../src/domain/failpoint.ts'
import { openService } from '../src/service.ts'
import { emptyDatabase } from './support/database.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid } from './support/marketplace.ts'
import { testSecret } from './support/secret.ts'

let marketplace: TestMarketplace
const folder = mkdtempSync(join(tmpdir(), 'quanhe-backup-'))
const file = join(folder, 'backup.gz')
beforeAll(async () => {
  marketplace = await openMarketplace()
})
afterAll(async () => {
  await marketplace?.close()
  rmSync(folder, { recursive: true, force: true })
})

const countOf = (rows: { n: number }[]) => rows[0]!.n

test('what is saved while buyers claim is restored whole: invariants hold, wallets and replies are the same', async () => {
  const ann = await marketplace.buyer('ann')
  const coupon = await claimed(ann, 'voucher-300-30')
  const order = await paid(ann, { 'a-200': 1, 'b-150': 1 })
  await ann.client.refundOrder({ path: { id: order.id }, body: { lines: [{ line: 'a-200', quantity: 1 }] } })
  const first = await ann.client.claimCoupon({ path: { id: 'bat_three-each' }, key: 'before-the-backup' })

  let saving = true
  const crowd = (async () => {
    for (let n = 0; saving && n < 500; n++)
      await (await marketplace.buyer(`crowd-${n}`)).client.claimCoupon({ path: { id: 'bat_three-each' } })
  })()
  const saved = await saveTo(marketplace.database.owner, file)
  saving = false
  await crowd
  expect(saved.rows).toBeGreaterThan(50)

  const empty = await emptyDatabase()
  try {
    const restored = await restoreFrom(empty.owner, file)
    expect(restored).toEqual({ ...saved, violations: [] })
    const service = await openService({
      database: empty.application,
      clock: systemClock,
      failpoint: noFailpoint,
      secret: testSecret,
      checkReplies: true,
      jobs: false,
    })
    try {
      await service.app.listen({ port: 0, host: '127.0.0.1' })
      const baseUrl = `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`
      const again = createClient({ baseUrl, token: ann.token, retries: 0 })
      expect(await again.getCoupon({ path: { id: coupon.id } })).toEqual(
        await ann.client.getCoupon({ path: { id: coupon.id } }),
      )
      expect(await again.getOrder({ path: { id: order.id } })).toEqual(
        await ann.client.getOrder({ path: { id: order.id } }),
      )
      expect(await again.claimCoupon({ path: { id: 'bat_three-each' }, key: 'before-the-backup' })).toEqual(first)
      const later = createClient({
        baseUrl,
        token: (await service.house.tokens.sign('later', 1_000)).token,
        retries: 0,
      })
      expect((await later.claimCoupon({ path: { id: 'bat_three-each' } })).claim.outcome).toBe('issued')
    } finally {
      await service.close()
    }
    await expect(restoreFrom(empty.owner, file)).rejects.toThrow('holds a marketplace already')
  } finally {
    await empty.drop()
  }
})

test('a backup that was cut off or changed restores nothing', async () => {
  await saveTo(marketplace.database.owner, file)
  const text = gunzipSync(readFileSync(file)).toString()
  const spoiled = {
    'ends too early': text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1),
    'hash differs': text.replace('"voucher-300-30"', '"voucher-300-31"'),
    'no backup': text.slice(1),
  }
  for (const [because, spoilt] of Object.entries(spoiled)) {
    expect(spoilt, because).not.toBe(text)
    const other = join(folder, 'spoilt.gz')
    writeFileSync(other, gzipSync(spoilt))
    const empty = await emptyDatabase()
    try {
      await expect(restoreFrom(empty.owner, other), because).rejects.toThrow(because)
      const there = await empty.query<{ n: number }>(
        `select case when to_regclass('public.marketplace') is null then 0
                else (xpath('/row/n/text()', query_to_xml('select count(*) as n from marketplace', true, true, '')))[1]::text::int end as n`,
      )
      expect(countOf(there), because).toBe(0)
    } finally {
      await empty.drop()
    }
  }
  const cut = join(folder, 'cut.gz')
  writeFileSync(cut, readFileSync(file).subarray(0, 2_000))
  const empty = await emptyDatabase()
  await expect(restoreFrom(empty.owner, cut)).rejects.toThrow('cut off')
  await empty.drop()
})
