import { expect, test } from 'vitest'
import { pinnedClock } from '../../service/src/domain/clock.ts'
import { openMarketplace } from '../../service/test/support/marketplace.ts'
import { chanceOf, seedOfRun } from '../seeded/chance.ts'
import { shrunk } from './shrinking.ts'
import type { Step } from './steps.ts'
import { stepsOf } from './steps.ts'
import { openWorld } from './world.ts'

// Thousands of operations by chance on the real service and a real database, each answer held against an auditor that knows the
// rules. Again with the same chance: QUANHE_SEED=… npx vitest run e2e/simulation

const seed = seedOfRun()
const operations = Number(process.env['QUANHE_STEPS'] ?? 10_000)
/** A run is several lives of a marketplace: a failure is then told by a short one. */
const lives = Math.max(1, Math.ceil(operations / 2_500))
const auditEvery = 250

type Verdict = { readonly faults: string[]; readonly at: number; readonly counts: Readonly<Record<string, number>> }

/** Begins with what any life needs, and goes on until something is wrong. */
async function live(steps: readonly Step[]): Promise<Verdict> {
  const clock = pinnedClock(new Date())
  const marketplace = await openMarketplace({ clock, jobs: false })
  try {
    const world = await openWorld(marketplace, clock)
    const all: Step[] = [
      { do: 'newcomer' },
      { do: 'newcomer' },
      { do: 'open batch', off: 1_000, stock: 20, limit: 2, days: 3 },
      ...steps,
    ]
    for (const [at, step] of all.entries()) {
      const faults = await world.take(step)
      if (at % auditEvery === auditEvery - 1 || at === all.length - 1) faults.push(...(await world.audit()))
      if (faults.length > 0) return { faults, at: at - 3, counts: world.counts }
    }
    const faults = [...(await marketplace.violations()), ...marketplace.errors].map((one) =>
      JSON.stringify(one).slice(0, 500),
    )
    return { faults, at: steps.length, counts: world.counts }
  } finally {
    await marketplace.close()
  }
}

test('an auditor agrees with every answer, and in the end every invariant holds', { timeout: 900_000 }, async () => {
  const told: Record<string, number> = {}
  console.log(`again with QUANHE_SEED=${seed}`)
  for (let life = 0; life < lives; life++) {
    const steps = stepsOf(chanceOf(seed + life), Math.ceil(operations / lives))
    const { faults, at, counts } = await live(steps)
    if (faults.length > 0) {
      const fewest = await shrunk(steps.slice(0, at + 1), async (some) => (await live(some)).faults.length > 0)
      throw new Error(
        `QUANHE_SEED=${seed} life ${life} step ${at}:\n${faults.join('\n')}\n${fewest.length} steps suffice:\n${fewest.map((step) => JSON.stringify(step)).join('\n')}`,
      )
    }
    for (const [what, n] of Object.entries(counts)) told[what] = (told[what] ?? 0) + n
  }
  console.log(told)
  // what never happened was not shown
  for (const what of [
    'claim issued',
    'claim sold_out',
    'claim limit_reached',
    'place with a coupon',
    'pay paid',
    'pay hold_ended',
    'cancel cancelled',
    'refund',
    'again',
  ]) {
    expect(told[what] ?? 0, what).toBeGreaterThan(operations / 2_000)
  }
})
