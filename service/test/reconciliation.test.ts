import type { Client } from '@quanhe/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backend } from './support/asking.ts'
import { clientOf } from './support/finance.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

let marketplace: TestMarketplace
let finance: Client
let token: string
beforeAll(async () => {
  marketplace = await openMarketplace()
  finance = await clientOf(marketplace)
  token = await backend(marketplace, ['settlement:run'])
})
afterAll(() => marketplace?.close())

const period = { from: '2026-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z' }

let files = 0
const send = (id: string, text: string) =>
  marketplace.send('POST', `/v1/settlement/reconciliations/${id}/records`, {
    body: text,
    token,
    headers: { 'content-type': 'text/csv', 'idempotency-key': `file-${++files}-of-test` },
  })

/** So many redemptions in the ledger, spread over October; every hundredth was refunded in part. */
const redemptions = (count: number) =>
  marketplace.query(
    `insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, order_id, line_id, offer_id, merchant_id, batch_id, kind, at)
     select n % 256, 'trf_r' || n || k, case k when 'payment' then 'merchant_payable:mch_one' else 'buyer_clearing' end,
            case k when 'payment' then 'buyer_clearing' else 'merchant_payable:mch_one' end, case k when 'payment' then 1000 + n % 500 else 300 end, 'CNY', k,
            case k when 'payment' then 'ord_r' else 'rfd_r' end || n, 'discount', 'merchant_discount', 'ord_r' || n, 'l1', 'cpn_r' || n, 'mch_one', 'bat_x', 'shop_coupon',
            timestamptz '2026-10-01T00:00:00Z' + make_interval(secs => 2592000.0 * n / $1)
       from generate_series(1, $1) as n, unnest(array['payment', 'refund']) as k where k = 'payment' or n % 100 = 0`,
    [count],
  )

const classes = ['missing_there', 'amount', 'duplicate', 'timing', 'missing_here'] as const
type Row = { order: string; coupon: string; minor: number; at: string }

describe('a merchant’s file', () => {
  test(
    'of 100,000 rows with 1,000 planted differences: every one is found, in its class, and nothing else',
    { timeout: 300_000 },
    async () => {
      const count = 100_000
      await redemptions(count)
      const start = Date.parse(period.from)
      const rows: Row[] = []
      const planted = new Map<string, string>()
      for (let n = 1; n <= count; n++) {
        const order = `ord_r${n}`
        const at = new Date(start + (2_592_000_000 * n) / count)
        const row = { order, coupon: `cpn_r${n}`, minor: 1000 + (n % 500), at: at.toISOString() }
        const plant = n % 100 === 37 ? classes[((n / 100) | 0) % 5] : undefined
        if (plant) planted.set(`${plant} ${plant === 'missing_here' ? `ord_elsewhere${n}` : order}`, plant)
        if (plant === 'amount') rows.push({ ...row, minor: row.minor + (n % 2 === 0 ? 1 : -1) })
        else if (plant === 'timing')
          rows.push({ ...row, at: n % 200 < 100 ? '2026-11-01T09:00:00.000Z' : '2026-09-30T23:00:00.000Z' })
        else if (plant !== 'missing_there') rows.push(row)
        if (plant === 'duplicate') rows.push(row)
        if (plant === 'missing_here') rows.push({ ...row, order: `ord_elsewhere${n}` })
        if (n % 100 === 0) rows.push({ ...row, minor: -300 })
      }
      expect(planted.size).toBe(1_000)
      const text = [
        'order,coupon,amount_minor,at',
        ...rows.map((row) => [row.order, row.coupon, row.minor, row.at].join(',')),
      ].join('\n')

      const { id } = await finance.openReconciliation({ body: { source: 'merchant', merchant: 'mch_one', ...period } })
      const answer = await send(id, text)
      expect([answer.status, answer.json['rows']]).toEqual([200, rows.length])
      const matched = await finance.matchReconciliation({ path: { id } })
      expect(matched.open).toBe(1_000)
      const found = new Map<string, string>()
      for (let cursor: string | undefined | null; cursor !== null;) {
        const page = await finance.listReconciliationDifferences({
          path: { id },
          query: { limit: 200, ...(cursor && { cursor }) },
        })
        for (const one of page.data) found.set(`${one.class} ${one.order}`, one.class)
        cursor = page.next
      }
      expect([...found.keys()].sort()).toEqual([...planted.keys()].sort())
    },
  )

  test('that agrees leaves nothing to do, and sent twice is the same file', async () => {
    const body = {
      source: 'merchant',
      merchant: 'mch_one',
      from: '2026-10-01T00:00:00.000Z',
      to: '2026-10-01T01:00:00.000Z',
    } as const
    const ours = await marketplace.query<{ o: string; c: string; m: number }>(
      `select order_id as o, offer_id as c, (case when credit = 'buyer_clearing' then minor else -minor end)::integer as m from ledger_transfers
        where merchant_id = 'mch_one' and at >= $1 and at < $2`,
      [body.from, body.to],
    )
    expect(ours.length).toBeGreaterThan(100)
    const text = ['Order,Coupon,Amount_minor', ...ours.map(({ o, c, m }) => `${o},${c},${m}`)].join('\r\n')
    const { id } = await finance.openReconciliation({ body })
    expect((await send(id, text)).json['rows']).toBe(ours.length)
    const again = await send(id, text)
    expect([again.headers.get('idempotency-replayed'), again.json['rows']]).toEqual(['true', ours.length])
    expect(await finance.matchReconciliation({ path: { id } })).toMatchObject({ state: 'done', open: 0, byClass: {} })
    await expect(finance.matchReconciliation({ path: { id } })).rejects.toMatchObject({
      code: 'transition_not_allowed',
    })
  })

  test('is worked through: every difference ends with a reason, and then the reconciliation is done', async () => {
    const { id } = await finance.openReconciliation({
      body: { source: 'merchant', merchant: 'mch_two', from: period.from, to: period.to },
    })
    await send(id, 'order,coupon,amount_minor,at\nord_x,cpn_x,500,2026-10-03T00:00:00Z\nord_y,cpn_y,1,\n')
    expect(await finance.matchReconciliation({ path: { id } })).toMatchObject({ open: 2, byClass: { missing_here: 2 } })
    const reason = { reason: 'their_error', note: 'sold elsewhere' } as const
    await finance.resolveReconciliationDifference({ path: { id, n: 1 }, body: reason } as never)
    expect((await finance.getReconciliation({ path: { id } })).state).toBe('matched')
    await finance.resolveReconciliationDifference({ path: { id, n: 2 }, body: reason } as never)
    expect(await finance.getReconciliation({ path: { id } })).toMatchObject({ state: 'done', open: 0 })
  })

  test('that is not as it should be is refused whole, and each line is named', async () => {
    const { id } = await finance.openReconciliation({ body: { source: 'payment_provider', ...period } })
    const bad = await send(id, 'order,coupon,amount_minor,at\nord_1,,12.5,\n,,7,yesterday\n')
    expect(bad.status).toBe(422)
    expect((bad.json['errors'] as { pointer: string }[]).map((one) => one.pointer)).toEqual([
      '/1/amount_minor',
      '/2/order',
      '/2/at',
    ])
    const none = await send(id, 'a,b\n1,2\n')
    expect((none.json['errors'] as { expected: string }[])[0]!.expected).toContain('order, coupon, amount_minor')
    expect((await finance.getReconciliation({ path: { id } })).rows).toBe(0)
  })
})
