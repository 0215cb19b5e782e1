import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { endBatches, endedByRule } from '../src/jobs/end-batches.ts'
import { backend, changeSettings, post } from './support/asking.ts'
import { granting } from './support/granting.ts'
import { jobHouse } from './support/job-house.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

const clock = pinnedClock(new Date())
const daySeconds = 86_400
let marketplace: TestMarketplace
let token: string
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  token = await backend(marketplace, ['grants:write', 'codes:write'])
})
afterAll(async () => {
  expect(await marketplace?.violations()).toEqual([])
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

const { newBatch } = granting(() => marketplace)

const set = (issuing: object) => changeSettings(marketplace, { issuing })

describe('the settings of issuing', () => {
  test('say how many coupons an agent may push in a day, and a new number counts at once', async () => {
    await newBatch('pushes', 100)
    let n = 0
    const push = async () => {
      const body = { batch: 'bat_pushes', buyer: `pushed-${++n}`, agent: 'agent-1', because: 'late parcel' }
      return (await post(marketplace, '/v1/grants', body, token)).json
    }
    await set({ agentGrantsPerDay: 2 })
    expect([(await push())['code'], (await push())['code']]).toEqual([undefined, undefined])
    expect(await push()).toMatchObject({ code: 'agent_quota_used', quota: 2 })
    await set({ agentGrantsPerDay: 3 })
    expect((await push())['code']).toBeUndefined()
    await set({ agentGrantsPerDay: 0 })
    expect(await push()).toMatchObject({ code: 'agent_quota_used', quota: 0 })
  })

  test('say from how many codes on a second person must approve', async () => {
    await newBatch('few-codes', 1_000)
    const make = async (count: number) => {
      const set = (await post(marketplace, '/v1/batches/bat_few-codes/code-sets', { count }, token)).json
      const [job] = await marketplace.query('select state from bulk_jobs where job_id = $1', [set['job']])
      return job?.['state'] as string
    }
    await set({ fourEyesFromCoupons: 5 })
    expect([await make(4), await make(5)]).toEqual(['running', 'submitted'])
  })
})

test('a batch ends by itself so many days after its last coupon could be used, and not before', async () => {
  await newBatch('forgotten', 5)
  const house = jobHouse(marketplace)
  await set({ endAfterDays: 2 })
  const stateOf = async () =>
    (await marketplace.query(`select state from batches where batch_id = 'bat_forgotten'`))[0]?.['state']
  const [{ until }] = (await marketplace.query<{ until: Date }>(
    `select greatest(claim_until, use_until) as until from batch_versions where batch_id = 'bat_forgotten'`,
  )) as [{ until: Date }]
  clock.advance((until.getTime() - clock.now().getTime()) / 1000 + 2 * daySeconds - 60)
  await endBatches.run(house)
  expect(await stateOf()).toBe('live')
  clock.advance(120)
  expect((await endBatches.run(house)).done).toBeGreaterThan(0)
  expect(await stateOf()).toBe('ended')
  expect((await endBatches.run(house)).done).toBe(0)
  const events = `select event, actor from batch_events where batch_id = 'bat_forgotten' order by seq desc limit 1`
  expect(await marketplace.query(events)).toEqual([{ event: 'end', actor: endedByRule }])
})
