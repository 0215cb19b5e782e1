// node bench/service/call-cost.ts [--sizes 1,30,60,120,250] [--calls 60]
// Processor time that one claim costs the database, by how many claims stand in one call: the median call of each size, where
// every buyer claims once. What a call costs by itself shows at the small ones. Linux only: it is read from /proc.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { bucketOf } from '../../service/src/domain/buckets.ts'
import { prefixes } from '../../service/src/domain/ids.ts'
import type { ClaimRequest } from '../../service/src/storage/claims.ts'
import { claimMany } from '../../service/src/storage/claims.ts'
import { median } from './load.ts'
import { openRig } from './rig.ts'

const { values } = parseArgs({ options: { sizes: { type: 'string' }, calls: { type: 'string' } } })
const sizes = (values.sizes ?? '1,30,60,120,250').split(',').map(Number)
const calls = Number(values.calls ?? 60)
const warmCalls = 12

const usedMicros = (pid: number) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1_000

const rig = await openRig()
try {
  const { store, ids, marketplace } = rig.service.house
  let asked = 0
  const request = (): ClaimRequest => {
    const buyer = `bench-${++asked}`
    return {
      bucket: bucketOf(buyer),
      buyer,
      key: `call-key-${process.pid}-${asked}`,
      claimId: ids.next(prefixes.claim),
      couponId: ids.next(prefixes.coupon),
      refusal: null,
      event: 'claim',
      source: 'unknown',
      actor: null,
      token: null,
    }
  }
  console.log('| claims in a call | database, µs a claim | least |\n|---:|---:|---:|')
  for (const size of sizes) {
    const costs: number[] = []
    for (let n = -warmCalls; n < calls; n++) {
      const requests = Array.from({ length: size }, request)
      // a transaction keeps its connection, so it is known which process works
      const cost = await store.transaction('callCost', async (sql) => {
        const [backend] = await sql<{ pid: number }>`select pg_backend_pid() as pid`
        const before = usedMicros((backend as { pid: number }).pid)
        await claimMany(sql, rig.batch, 0, requests, { pinned: null, timeZone: marketplace.timeZone })
        return (usedMicros((backend as { pid: number }).pid) - before) / size
      })
      if (n >= 0) costs.push(cost)
    }
    console.log(`| ${size} | ${median(costs).toFixed(1)} | ${Math.min(...costs).toFixed(1)} |`)
  }
} finally {
  await rig.close()
}
