import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { releaseEnded } from '../../service/src/storage/order-desk.ts'
import type { TestMarketplace } from '../../service/test/support/marketplace.ts'
import { openMarketplace } from '../../service/test/support/marketplace.ts'
import type { Stage } from '../calls/stage.ts'
import { stageOn } from '../calls/stage.ts'
import type { Target } from '../crashes/killing.ts'
import { startTarget } from '../crashes/killing.ts'
import { contradictions, openArena, openBatch } from './arena.ts'
import type { Arena } from './arena.ts'
import { contestants } from './contestants.ts'
import type { Finish } from './last-byte.ts'
import { race } from './last-byte.ts'

// Everything that moves a coupon or an order, against itself and against everything else, from two service processes at once,
// with a sweeper of ended holds in a third.

const rounds = Number(process.env['QUANHE_ROUNDS'] ?? 20)
const entrants = 4

let marketplace: TestMarketplace
let stage: Stage
let targets: Target[]
beforeAll(async () => {
  marketplace = await openMarketplace()
  stage = stageOn(marketplace)
  await stage.restock()
  targets = await Promise.all([1, 2].map(() => startTarget(marketplace.database.url)))
})
afterAll(async () => {
  for (const target of targets ?? []) target.process.kill('SIGKILL')
  await marketplace?.close()
})

const names = Object.keys(contestants)
const pairs = names.flatMap((first, index) => names.slice(index).map((second) => [first, second] as const))

const sweep = () => releaseEnded(marketplace.service.house.store, 1, 200)

type Result = { readonly name: string; readonly finish: Finish }

async function run(arena: Arena, pair: readonly [string, string]): Promise<Result[]> {
  const runs = Array.from({ length: entrants }, (_, nth) => pair.map((name) => ({ name, nth }))).flat()
  const runners = await Promise.all(
    runs.map(async ({ name, nth }, index) => ({
      ...(await contestants[name]!.enter(arena, stage, nth)),
      baseUrl: targets[index % targets.length]!.baseUrl,
    })),
  )
  const finishes = await race(runners, sweep)
  return runs.map(({ name }, index) => ({ name, finish: finishes[index] as Finish }))
}

/** What the answers of a race contradict. */
function disputes(results: readonly Result[]): string[] {
  const broken = results.filter(({ finish }) => finish.status >= 500 || finish.status < 200)
  const winsOf = (name: string) =>
    results.filter((one) => one.name === name && contestants[name]!.won(one.finish)).length
  const tooMany = [...new Set(results.map((one) => one.name))].filter(
    (name) => contestants[name]!.winners === 'one' && winsOf(name) > 1,
  )
  return [
    ...broken.map(({ name, finish }) => `${name} was answered with ${finish.status} ${finish.text.slice(0, 200)}`),
    ...tooMany.map((name) => `${name} was won ${winsOf(name)} times`),
    ...(winsOf('pay') > 0 && winsOf('cancel') > 0 ? ['the order was both paid and cancelled'] : []),
  ]
}

describe.each(pairs)('%s against %s', (first, second) => {
  test(`ends well in ${rounds} rounds`, { timeout: 300_000 }, async () => {
    const scenes = [contestants[first]!.scene, contestants[second]!.scene] as const
    const claims = first === 'claim' || second === 'claim'
    const orders = [first, second].some((name) => contestants[name]!.orders)
    const shared = await openBatch(stage, 1_000)
    let won = 0
    for (let round = 0; round < rounds; round++) {
      const scene = scenes[round % 2]!
      const arena = await openArena(stage, scene, orders ? entrants : 0, claims ? await openBatch(stage, 2) : shared)
      const results = await run(arena, [first, second])
      const told = results.map(({ name, finish }) => `${name} ${finish.status}`).join(', ')
      expect(disputes(results), `round ${round}, ${scene}: ${told}`).toEqual([])
      expect(await contradictions(stage, arena), `round ${round}, ${scene}: ${told}`).toEqual([])
      if (results.some(({ name, finish }) => contestants[name]!.won(finish))) won++
    }
    expect(won, 'rounds in which somebody won').toBe(rounds)
  })
})

test('a batch that had one left has none, and never issued two', async () => {
  const over = await marketplace.query(`select batch_id from stock_slices where claimed > total`)
  expect(over).toEqual([])
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})
