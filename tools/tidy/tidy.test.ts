import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rules } from './index.ts'
import { readTree, type Rule } from './tree.ts'

const tree = readTree(fileURLToPath(new URL('../..', import.meta.url)))

describe('the house', () => {
  test.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    expect(rule.find(tree), rule.because).toEqual([])
  })

  test('the tree that is judged is the whole repository', () => {
    for (const path of ['package.json', 'tools/tidy/tidy.test.ts', 'cli/package.json', '.ci/run'])
      expect([...tree.keys()]).toContain(path)
  })
})

/** What one rule says of a planted tree, as `path:line`. */
function findings(name: string, planted: Record<string, string>): string[] {
  const rule = rules.find((candidate): candidate is Rule => candidate.name === name)
  if (!rule) throw new Error(`no rule "${name}"`)
  return rule.find(new Map(Object.entries(planted))).map(({ path, line }) => (line ? `${path}:${line}` : path))
}

describe('the arrow', () => {
  const name = 'imports point one way'
  test.each([
    ['engine/src/quote.ts', "import { readFileSync } from 'node:fs'"],
    ['engine/src/quote.ts', "import type { Order } from '../../service/src/domain/order.ts'"],
    ['engine/src/quote.ts', "import { arbitrary } from '../test/arbitrary.ts'"],
    ['engine/src/quote.ts', "const { quote } = await import('@quanhe/sdk')"],
    ['service/src/domain/coupon.ts', "import { sql } from '../storage/sql.ts'"],
    ['service/src/storage/coupons.ts', "import { hold } from '../operations/coupons/hold.ts'"],
    ['service/src/operations/orders/place.ts', "import { app } from '../../http/app.ts'"],
    ['service/src/operations/orders/place.ts', "import { expire } from '../../jobs/expire.ts'"],
    ['service/src/jobs/expire.ts', "export { place } from '../operations/orders/place.ts'"],
    ['service/src/http/app.ts', "import '../main.ts'"],
    ['service/src/elsewhere/thing.ts', "import { clock } from '../domain/clock.ts'"],
    ['service/src/http/app.ts', "import { Client } from '@quanhe/sdk'"],
    ['web/src/centre/wallet.tsx', "import type { Coupon } from '../../../service/src/domain/coupon.ts'"],
    ['cli/src/commands/quote.ts', "import { app } from '@quanhe/service'"],
    ['sdk/src/client.ts', "import { screen } from '@quanhe/web'"],
  ])('%s may not say %s', (path, text) => expect(findings(name, { [path]: text })).toEqual([`${path}:1`]))

  test.each([
    ['engine/src/quote.ts', "import { apportion } from './money/apportion.ts'"],
    ['engine/src/quote.test.ts', "import { readFileSync } from 'node:fs'"],
    ['service/src/main.ts', "import { app } from './http/app.ts'\nimport { expire } from './jobs/expire.ts'"],
    ['service/src/http/app.ts', "import { place } from '../operations/orders/place.ts'\nimport fastify from 'fastify'"],
    ['service/src/domain/price.ts', "import { quote } from '@quanhe/engine'"],
    ['web/src/centre/wallet.tsx', "import { Client } from '@quanhe/sdk'\nimport { quote } from '@quanhe/engine'"],
    ['e2e/journeys/road.test.ts', "import { start } from '../../service/src/main.ts'"],
  ])('%s may say what it needs', (path, text) => expect(findings(name, { [path]: text })).toEqual([]))
})

describe('circles', () => {
  const name = 'no file imports itself by a detour'
  test('a circle over three files is found once', () => {
    const planted = {
      'engine/src/a.ts': "import { b } from './b.ts'",
      'engine/src/b.ts': "import { c } from './c.ts'",
      'engine/src/c.ts': "import { a } from './a.ts'",
    }
    expect(findings(name, planted)).toEqual(['engine/src/a.ts'])
  })
  test('an import of types alone closes no circle', () => {
    const planted = {
      'engine/src/a.ts': "import { b } from './b.ts'",
      'engine/src/b.ts': "import type { A } from './a.ts'",
    }
    expect(findings(name, planted)).toEqual([])
  })
  test('two roads to one file are no circle', () => {
    const planted = {
      'engine/src/a.ts': "import './b.ts'\nimport './c.ts'",
      'engine/src/b.ts': "import './d.ts'",
      'engine/src/c.ts': "import './d.ts'",
      'engine/src/d.ts': '',
    }
    expect(findings(name, planted)).toEqual([])
  })
})

describe('families', () => {
  const name = 'every member of a family is named in its index'
  test('a benefit that the index forgets is found', () => {
    const planted = {
      'engine/src/benefits/index.ts': "import { amountOff } from './amount-off.ts'",
      'engine/src/benefits/benefit.ts': '',
      'engine/src/benefits/amount-off.ts': '',
      'engine/src/benefits/percent-off.ts': '',
      'engine/src/benefits/percent-off.test.ts': '',
    }
    expect(findings(name, planted)).toEqual(['engine/src/benefits/percent-off.ts'])
  })
  test('what members share is reached through them; what only orphans share is not', () => {
    const planted = {
      'engine/src/benefits/index.ts': "import { amountOffTiers } from './amount-off-tiers.ts'",
      'engine/src/benefits/amount-off-tiers.ts': "import { tiers } from './tiers.ts'",
      'engine/src/benefits/tiers.ts': '',
      'engine/src/benefits/forgotten.ts': "import { units } from './units.ts'",
      'engine/src/benefits/units.ts': '',
    }
    expect(findings(name, planted)).toEqual(['engine/src/benefits/forgotten.ts', 'engine/src/benefits/units.ts'])
  })
  test('a name in a comment of the index does not count', () => {
    const planted = { 'engine/src/policies/index.ts': "// './tmall.ts'", 'engine/src/policies/tmall.ts': '' }
    expect(findings(name, planted)).toEqual(['engine/src/policies/tmall.ts'])
  })
  test('an endpoint in a folder of its resource is looked for in the indexes above it', () => {
    const planted = {
      'service/src/operations/index.ts': "import { place } from './orders/place-order.ts'",
      'service/src/operations/orders/place-order.ts': '',
      'service/src/operations/orders/pay-order.ts': '',
    }
    expect(findings(name, planted)).toEqual(['service/src/operations/orders/pay-order.ts'])
  })
})

describe('dependencies', () => {
  const name = 'every dependency is declared, and explained in one line'
  const manifests = {
    'package.json': '{ "devDependencies": { "vitest": "1" } }',
    'web/package.json': '{ "dependencies": { "react": "1" } }',
    'service/package.json': '{ "dependencies": { "pg": "1" } }',
  }
  test('a source file may not use what only a neighbour declares', () => {
    const planted = {
      ...manifests,
      'service/src/main.ts': "import * as react from 'react'\nimport pg from 'pg'\nimport fs from 'node:fs'",
    }
    expect(findings(name, planted)).toEqual(['service/src/main.ts:1'])
  })
  test('a test may use what the root or a neighbour declares, and nothing else', () => {
    const planted = { ...manifests, 'engine/src/x.test.ts': "import 'vitest'\nimport 'pg'\nimport 'lodash'" }
    expect(findings(name, planted)).toEqual(['engine/src/x.test.ts:3'])
  })
  test('a dependency without a line in the decisions is found', () => {
    const planted = { ...manifests, 'docs/decisions/dependencies.md': '`vitest`: tests\n`react`: screens' }
    expect(findings(name, planted)).toEqual(['docs/decisions/dependencies.md'])
  })
})

describe('lengths', () => {
  const name = 'no file is longer than 320 lines'
  test('320 lines pass and 321 do not', () => {
    expect(findings(name, { 'cli/src/a.ts': 'a\n'.repeat(320), 'cli/src/b.ts': 'b\n'.repeat(321) })).toEqual([
      'cli/src/b.ts',
    ])
  })
  test('generated code may be longer', () =>
    expect(findings(name, { 'sdk/src/generated.ts': 'a\n'.repeat(999) })).toEqual([]))
})

describe('names', () => {
  const name = 'names say what a thing is'
  test.each([
    'engine/src/utils/money.ts',
    'service/src/http/http-helpers.ts',
    'web/src/common.tsx',
    'service/src/domain/base.ts',
  ])('%s', (path) => expect(findings(name, { [path]: '' })).toEqual([path]))
  test('an exported manager is found', () =>
    expect(findings(name, { 'service/src/domain/coupon.ts': 'export class CouponManager {}' })).toEqual([
      'service/src/domain/coupon.ts:1',
    ]))
  test('a word that merely contains an empty one is a name', () =>
    expect(findings(name, { 'engine/src/database.ts': 'export const baseMinor = 1, utilisation = 2' })).toEqual([]))
})

describe('time and chance', () => {
  const name = 'time and chance are handed in'
  test.each([
    'Date.now()',
    'new Date()',
    'Date()',
    'globalThis.Date.now()',
    'Math.random()',
    'performance.now()',
    'crypto.randomUUID()',
  ])('the engine may not call %s', (call) =>
    expect(findings(name, { 'engine/src/x.ts': `export const x = ${call}` })).toEqual(['engine/src/x.ts:1']),
  )
  test('each lives in one file of the service', () => {
    const planted = {
      'service/src/domain/clock.ts': 'export const now = () => new Date()',
      'service/src/domain/ids.ts': 'export const id = () => randomBytes(9)\nexport const at = () => Date.now()',
      'service/src/storage/orders.ts': 'const id = randomUUID()',
    }
    expect(findings(name, planted)).toEqual(['service/src/domain/ids.ts:2', 'service/src/storage/orders.ts:1'])
  })
  test('a stopwatch is no clock: the service may hold one', () =>
    expect(findings(name, { 'service/src/main.ts': 'const beganMs = performance.now()' })).toEqual([]))
  test('reading an instant that was handed in, or a word in a comment, is no clock', () =>
    expect(findings(name, { 'engine/src/x.ts': "const at = new Date('2026-01-01') // not new Date()" })).toEqual([]))
})

describe('whole tests', () => {
  const name = 'no test is skipped, and none runs alone'
  test.each(['only', 'skip', 'todo', 'skipIf', 'runIf'])('.%s is found', (word) => {
    const path = 'cli/test/x.test.ts'
    expect(findings(name, { [path]: `\ntest.${word}(true)` })).toEqual([`${path}:2`])
    expect(findings(name, { [path]: `\ndescribe.each([]).${word}('a')` })).toEqual([`${path}:2`])
  })
  test('a list that skips its first entries is none of it', () =>
    expect(findings(name, { 'a/x.test.ts': 'cursor.skip(1)' })).toEqual([]))
})

describe('links', () => {
  const name = 'links in the docs lead somewhere'
  test('dead files, dead pictures and dead headings are found, with their line', () => {
    const planted = {
      'docs/a.md':
        '# One word\n[b](b.md) [c](../c.md)\n\n![p](pictures/p.svg)\n[h](b.md#two-words) [i](b.md#three) [own](#one-word)',
      'docs/b.md': '## Two words',
    }
    expect(findings(name, planted)).toEqual(['docs/a.md:2', 'docs/a.md:4', 'docs/a.md:5'])
  })
  test('addresses on the web and links in code are left alone', () =>
    expect(findings(name, { 'a.md': '[x](https://example.com/a) `[y](z.md)`\n```\n[y](z.md)\n```' })).toEqual([]))
})

describe('traces', () => {
  const name = 'nothing tells where it was written'
  test.each([
    '/home' + '/lin/quanhe/',
    'see /work' + '/main/x',
    '"resolved": "https' + '://a.b/c.tgz"',
    '-----BEGIN EC PRIVATE' + ' KEY-----',
  ])('a trace is found: %s', (trace) => expect(findings(name, { 'docs/a.md': `\n${trace}` })).toEqual(['docs/a.md:2']))
  test('an address with the same words is none', () =>
    expect(findings(name, { 'docs/a.md': 'https://x.org/home/me/ ./work/x ~/work/y' })).toEqual([]))
})
