// What is measured, set by set.
import type { RequestInput } from '@quanhe/engine'
import { adversarialRequest, type Adversary } from './adversarial-carts.ts'
import { demoBuyers, demoRequest } from './demo-carts.ts'
import { measure, type Row } from './measure.ts'
import { floorOver, sharedInstances, sharedMatrix, sharedRequest } from './shared-workloads.ts'
import type { Budget } from './timing.ts'
import { spreadOver, tmallRequest, type Size } from './tmall-carts.ts'

export type Effort = { quick: boolean; budget: Budget }
export type BenchSet = { title: string; run: (effort: Effort) => AsyncGenerator<Row> }

const instancesOf = ({ quick }: Effort) => (quick ? 8 : 20)
const seeded = (count: number, request: (seed: string) => RequestInput) =>
  Array.from({ length: count }, (_, i) => request(String(i)))

const quickKeys = ['L5-M1-C5', 'L20-M5-C20', 'L50-M5-C50', 'L200-M20-C200']

async function* shared({ quick, budget }: Effort): AsyncGenerator<Row> {
  for (const workload of sharedMatrix().filter(({ key }) => !quick || quickKeys.includes(key))) {
    const instances = sharedInstances(workload)
    const requests = instances.map((instance) => sharedRequest(instance, 'plan'))
    yield await measure(workload.key, requests, budget, { full: true, floor: floorOver(instances) })
  }
}

async function* tmall(effort: Effort): AsyncGenerator<Row> {
  const sizes: Size[] = [
    { lines: 20, shops: 5, offers: 20 },
    { lines: 50, shops: 5, offers: 50 },
    { lines: 200, shops: 20, offers: 200 },
  ]
  for (const size of sizes) {
    const requests = seeded(instancesOf(effort), (seed) => tmallRequest(size, seed))
    yield await measure(`tmall ${size.lines}/${size.shops}/${size.offers}`, requests, effort.budget, { full: true })
  }
}

async function* adversarial(effort: Effort): AsyncGenerator<Row> {
  const adversaries: Adversary[] = ['overlapping', 'knapsack', 'mixed']
  for (const adversary of adversaries)
    for (const offers of [20, 30, 40]) {
      const requests = seeded(instancesOf(effort), (seed) => adversarialRequest(adversary, offers, seed))
      yield await measure(`${adversary} ${offers}`, requests, effort.budget)
    }
}

/** `spread`: the same wallet and the same sums over more lines. `grown`: carts that cost more, and wallets that go with them. */
async function* lines(effort: Effort): AsyncGenerator<Row> {
  const counts = effort.quick ? [20, 200, 1000] : [20, 100, 200, 500, 1000]
  const sized = (lines: number) => ({ lines, shops: 5, offers: 20 })
  for (const count of counts) {
    const requests = seeded(instancesOf(effort), (seed) => spreadOver(tmallRequest(sized(20), seed), count))
    yield await measure(`${count} lines, spread`, requests, effort.budget)
  }
  for (const count of counts) {
    const requests = seeded(instancesOf(effort), (seed) => tmallRequest(sized(count), seed))
    yield await measure(`${count} lines, grown`, requests, effort.budget)
  }
}

async function* demo({ budget }: Effort): AsyncGenerator<Row> {
  for (const shops of [2, 5, 12]) {
    const requests = demoBuyers.map((buyer) => demoRequest(buyer, shops))
    yield await measure(`demo, ${shops} shops`, requests, budget, { full: true })
  }
}

export const sets: Record<string, BenchSet> = {
  shared: { title: 'Shared workloads (bench/peers), their rules as a policy', run: shared },
  tmall: { title: 'Policy tmall: lines/shops/offers', run: tmall },
  demo: { title: 'The demo marketplace, everything claimed (about 95 offers)', run: demo },
  adversarial: { title: 'Adversarial: overlapping cross-shop offers, everything on current amounts', run: adversarial },
  lines: { title: 'More lines, twenty offers, policy tmall', run: lines },
}
