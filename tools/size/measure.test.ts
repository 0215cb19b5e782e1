import { fileURLToPath } from 'node:url'
import type * as Engine from '@quanhe/engine'
import { expect, test } from 'vitest'
import { bundledEngine, gzipBytes } from './measure.ts'

test('what is not imported is not shipped, and what is shipped runs', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const [policies, all] = await Promise.all(['{ policies }', '*'].map((names) => bundledEngine(root, names)))
  expect(policies).toContain('platform_first_sequential')
  expect(gzipBytes(policies ?? '')).toBeLessThan(gzipBytes(all ?? '') / 4)
  const engine = (await import(`data:text/javascript,${encodeURIComponent(all ?? '')}`)) as typeof Engine
  const lines = [{ id: 'l1', sku: 'A-1', shop: 'A', unitPriceMinor: 9999, quantity: 1 }]
  expect(engine.quote({ at: '2026-11-11T20:00:00+08:00', lines }).payableMinor).toBe(9999)
})
