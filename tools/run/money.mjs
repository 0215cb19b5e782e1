import { join } from 'node:path'
import { run, Unmet } from './process.mjs'

/** The sizes that settlement is promised for: orders held against the laws of the ledger, and orders through the API. */
const sizes = { '--orders': '100000', '--api': '5000' }
const files = { '--orders': 'service/test/postings.test.ts', '--api': 'service/test/generated-orders.test.ts' }
const variables = { '--orders': 'QUANHE_LEDGER_ORDERS', '--api': 'QUANHE_API_ORDERS' }

/** What is run, and with which sizes: both at full size, or only what is named, with another number where one follows. */
export function chosen(args) {
  const env = {}
  for (let n = 0; n < args.length; n++) {
    const name = args[n]
    if (!Object.hasOwn(sizes, name)) throw new Unmet('usage: npm run laws:money -- [--orders [N]] [--api [N]]')
    const isNumber = /^[1-9]\d*$/.test(args[n + 1] ?? '')
    env[name] = isNumber ? args[++n] : sizes[name]
  }
  const asked = Object.keys(env).length > 0 ? env : sizes
  return {
    files: Object.keys(asked).map((name) => files[name]),
    env: Object.fromEntries(Object.entries(asked).map(([name, size]) => [variables[name], size])),
  }
}

/** `npm run laws:money [-- --orders N --api N]`: the laws of the ledger at full size. */
export function money(house, args) {
  const { files: which, env } = chosen(args)
  const script = join(house.root, 'node_modules', 'vitest', 'vitest.mjs')
  return run(house.node, [script, 'run', '--project', 'unit', ...which], { ...house, env: { ...house.env, ...env } })
}
