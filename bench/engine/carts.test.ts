import { describe, expect, test } from 'vitest'
import { parseRequest, policies, quote } from '@quanhe/engine'
import { adversarialRequest } from './adversarial-carts.ts'
import { demoBuyers, demoRequest } from './demo-carts.ts'
import { floorOver, sharedInstances, sharedMatrix, sharedOptimum, sharedRequest } from './shared-workloads.ts'
import { quantile, timesAsLong, timeTogether, typicalMs } from './timing.ts'
import { spreadOver, tmallRequest } from './tmall-carts.ts'

describe('shared workloads', () => {
  const small = sharedMatrix().filter(({ L, C }) => L <= 50 && C <= 50)

  test.each(small.map((workload): [string, (typeof small)[number]] => [workload.key, workload]))(
    '%s: the engine saves what an exact search of the same rules saves, and proves it',
    (_key, workload) => {
      for (const instance of sharedInstances(workload, 3)) {
        const { discountMinor, proof, lines } = quote(sharedRequest(instance, 'plan'))
        expect(discountMinor, instance.id).toBe(sharedOptimum(instance).totalMinor)
        expect(proof.optimal, instance.id).toBe(true)
        expect(lines.reduce((sum, line) => sum + line.discountMinor, 0)).toBe(discountMinor)
      }
    },
  )

  test('the floor prices the same optimum that the engine finds', () => {
    const instances = sharedInstances({ key: 'L20-M5-C20', L: 20, M: 5, C: 20 }, 3)
    const floor = floorOver(instances)
    expect(instances.map((_, at) => floor(at))).toEqual(
      instances.map((instance) => quote(sharedRequest(instance, 'plan')).discountMinor),
    )
  })
})

describe('tmall carts', () => {
  const sizes = [
    { lines: 20, shops: 5, offers: 20 },
    { lines: 50, shops: 5, offers: 50 },
    { lines: 200, shops: 20, offers: 200 },
    { lines: 1000, shops: 5, offers: 20 },
  ]

  test.each(sizes)('$lines lines, $shops shops, $offers offers: as many as asked for, and well formed', (size) => {
    const request = parseRequest(tmallRequest(size, 'a'))
    expect([request.lines.length, new Set(request.lines.map((line) => line.shop)).size, request.offers.length]).toEqual(
      [size.lines, size.shops, size.offers],
    )
  })

  test('the same seed gives the same cart, another seed another', () => {
    const size = sizes[1]!
    expect(tmallRequest(size, 'a')).toEqual(tmallRequest(size, 'a'))
    expect(tmallRequest(size, 'a')).not.toEqual(tmallRequest(size, 'b'))
  })

  test('every layer of the policy is in the mix', () => {
    const kinds = new Set(tmallRequest({ lines: 200, shops: 20, offers: 200 }, 'a').offers?.map((offer) => offer.kind))
    const untouched = policies.tmall.layers.filter((layer) => !layer.kinds.some((kind) => kinds.has(kind)))
    expect(untouched).toEqual([])
  })

  test('a wallet holds one points balance and one promotion for each hall', () => {
    const { offers = [] } = tmallRequest({ lines: 200, shops: 20, offers: 200 }, 'a')
    expect(offers.filter((offer) => offer.kind === 'points').length).toBe(1)
    const halls = offers
      .filter((offer) => offer.kind === 'cross_shop_promotion')
      .map((offer) => offer.scope?.categories)
    expect(halls.length).toBe(new Set(halls.map((hall) => String(hall))).size)
  })
})

test('a demo cart has two lines from each of its shops, and all that its buyer may hold', () => {
  for (const buyer of demoBuyers) {
    const request = parseRequest(demoRequest(buyer, 5))
    expect(request.lines.length, buyer).toBe(10)
    expect(request.offers.length, buyer).toBeGreaterThan(80)
  }
  const held = (buyer: string) => demoRequest(buyer, 2).offers?.map((offer) => offer.id)
  expect(held('chen')).toContain('insider-300-50')
  expect(held('zhou')).not.toContain('insider-300-50')
})

test('spreading a cart over more lines changes no shop’s sum and no offer', () => {
  const request = tmallRequest({ lines: 20, shops: 5, offers: 20 }, 'a')
  const spread = spreadOver(request, 1000)
  const sums = ({ lines }: typeof request) =>
    Object.entries(Object.groupBy(lines, (line) => line.shop)).map(([shop, of = []]) => [
      shop,
      of.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0),
    ])
  expect(spread.lines.length).toBe(1000)
  expect(sums(spread)).toEqual(sums(request))
  expect(spread.offers).toBe(request.offers)
})

describe('adversarial carts', () => {
  test.each(['overlapping', 'knapsack', 'mixed'] as const)('%s: scopes span shops and the bound holds', (adversary) => {
    const { proof, discountMinor } = quote({ ...adversarialRequest(adversary, 20, 'a'), maxPlans: 2_000 })
    expect(discountMinor).toBeGreaterThan(0)
    expect(proof.upperBoundMinor).toBeGreaterThanOrEqual(discountMinor)
    expect(adversarialRequest(adversary, 20, 'a').offers?.some((offer) => offer.scope?.shops)).toBe(false)
  })
})

describe('timing', () => {
  test('quantiles are of the nearest rank, and of nothing there is none', () => {
    expect([quantile([3, 1, 2], 0.5), quantile([3, 1, 2], 0.99), quantile([], 0.5)]).toEqual([2, 3, NaN])
  })

  test('a ratio is taken instance by instance, over those that both were timed on', () => {
    expect(timesAsLong([[2, 2], [30], []], [[1], [10], [100]])).toBe(3)
    expect(typicalMs([[1, 1, 1, 1], [5], []])).toBe(5)
  })

  test('an instance that is slow is timed once, and one beyond the time is left out', async () => {
    const blocked = (ms: number) => {
      const end = performance.now() + ms
      while (performance.now() < end);
    }
    const samples = await timeTogether([{ name: 'a', call: (at) => (at === 1 ? blocked(210) : 0) }], 3, {
      warmMs: 1,
      measureMs: 5,
      giveUpMs: 100,
    })
    const counts = samples.get('a')!.map((of) => of.length)
    expect(counts[0]).toBeGreaterThan(0)
    expect(counts.slice(1)).toEqual([1, 0])
  })
})
