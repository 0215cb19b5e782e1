import type { Client } from '@quanhe/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { confirmSilentStatements } from '../src/jobs/confirm-silent-statements.ts'
import { keepSettlementCycle } from '../src/jobs/keep-settlement-cycle.ts'
import { clientOf } from './support/finance.ts'
import { jobHouse } from './support/job-house.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace, paid } from './support/marketplace.ts'
import { example, refund, shopping } from './support/shopping.ts'

const clock = pinnedClock(new Date())
let marketplace: TestMarketplace
let people: { one: Client; other: Client }
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  people = { one: await clientOf(marketplace), other: await clientOf(marketplace) }
})
afterAll(() => marketplace?.close())

const { withVoucher } = shopping(() => marketplace)
const day = 86_400
const untilQuiet = async () => {
  while ((await keepSettlementCycle.run(jobHouse(marketplace))).more);
}

test('statements come by the cycle: a month ends, the next period opens, statements are written, are due after T+N days, and silence confirms them', async () => {
  await untilQuiet()
  expect((await people.one.listSettlementPeriods({})).data).toEqual([]) // nobody has begun
  const { buyer } = await withVoucher()
  const order = await paid(buyer, example)
  const first = await people.one.openSettlementPeriod({
    body: {
      from: new Date(clock.now().getTime() - 1000).toISOString(),
      to: new Date(clock.now().getTime() + 1000).toISOString(),
    },
  })
  await untilQuiet()
  expect((await people.one.getSettlementPeriod({ path: { id: first.id } })).ranAt).toBeNull()
  clock.advance(day)
  await refund(buyer, order.id, { 'b-150': 1 })
  await untilQuiet()
  const [next, ran] = (await people.one.listSettlementPeriods({})).data
  expect(ran).toMatchObject({ id: first.id, ranBy: 'schedule', state: 'open', statements: 2 })
  expect(next!.from).toBe(first.to)
  // midnight in Shanghai on the first of a month
  expect(next!.to).toMatch(/T16:00:00\.000Z$/)
  expect(new Date(Date.parse(next!.to) + 8 * 3_600_000).getUTCDate()).toBe(1)
  expect(Date.parse(next!.due) - Date.parse(next!.to)).toBe(7 * day * 1000)

  await people.one.proposeSettlementPeriod({ path: { id: first.id } })
  await people.other.issueSettlementPeriod({ path: { id: first.id } })
  await confirmSilentStatements.run(jobHouse(marketplace))
  const states = async () =>
    (await people.one.listStatements({ query: { period: first.id } })).data.map((one) => one.state)
  expect(await states()).toEqual(['issued', 'issued'])
  clock.advance(5 * day)
  await confirmSilentStatements.run(jobHouse(marketplace))
  expect(await states()).toEqual(['confirmed', 'confirmed'])
  const [one] = (await people.one.listStatements({ query: { period: first.id } })).data
  const { history } = await people.one.getStatement({ path: { id: one!.id } })
  expect(history.at(-1)).toMatchObject({ event: 'confirm', actor: 'schedule', because: 'silence' })
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})
