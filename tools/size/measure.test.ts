import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as Engine from '@quanhe/engine'
import { expect, onTestFinished, test } from 'vitest'
import { bundledEngine, firstLoad, gzipBytes } from './measure.ts'

test('the first load counts the entry script, what it preloads and the styles, and nothing that comes later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quanhe-size-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const files = {
    'main.js': 'a'.repeat(50),
    'shared.js': 'const b = 1',
    'later.js': 'c'.repeat(900),
    'main.css': 'p{}',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  writeFileSync(
    join(folder, 'index.html'),
    '<script type="module" crossorigin src="/main.js"></script><link rel="modulepreload" crossorigin href="/shared.js"><link rel="stylesheet" crossorigin href="/main.css">',
  )
  expect(firstLoad(folder)).toEqual({
    scriptBytes: gzipBytes(files['main.js']) + gzipBytes(files['shared.js']),
    styleBytes: gzipBytes(files['main.css']),
  })
})

test('what is not imported is not shipped, and what is shipped runs', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const [policies, all] = await Promise.all(['{ policies }', '*'].map((names) => bundledEngine(root, names)))
  expect(policies).toContain('platform_first_sequential')
  expect(gzipBytes(policies ?? '')).toBeLessThan(gzipBytes(all ?? '') / 4)
  const engine = (await import(`data:text/javascript,${encodeURIComponent(all ?? '')}`)) as typeof Engine
  const lines = [{ id: 'l1', sku: 'A-1', shop: 'A', unitPriceMinor: 9999, quantity: 1 }]
  expect(engine.quote({ at: '2026-11-11T20:00:00+08:00', lines }).payableMinor).toBe(9999)
})
