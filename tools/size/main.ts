// node tools/size/main.ts: what a browser must load, against the budgets. Exit code 1 where one is broken.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundledEngine, firstLoad, gzipBytes } from './measure.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Budgets in bytes after gzip; 1 kB is 1,000 bytes. */
const budgets = [
  {
    what: 'engine: quote, refund, advise, schemas',
    mostBytes: 30_000,
    bytes: async () => gzipBytes(await bundledEngine(root, '{ quote, refund, advise, parseRequest }')),
  },
  {
    what: 'engine, with the rules in two languages',
    mostBytes: 40_000,
    bytes: async () => gzipBytes(await bundledEngine(root, '*')),
  },
  {
    what: 'buyer app, scripts of the first load',
    mostBytes: 90_000,
    bytes: async () => firstLoad(`${root}/web/dist`).scriptBytes,
  },
  {
    what: 'buyer app, styles of the first load',
    mostBytes: 12_000,
    bytes: async () => firstLoad(`${root}/web/dist`).styleBytes,
  },
]

if (!existsSync(`${root}/web/dist/index.html`))
  throw new Error('web/dist is missing: run `npm start` or `npm test` once')
for (const { what, mostBytes, bytes } of budgets) {
  const found = await bytes()
  const fits = found <= mostBytes
  if (!fits) process.exitCode = 1
  const kilobytes = (count: number) => (count / 1000).toFixed(1).padStart(6)
  console.log(`${fits ? '✓' : '✗'} ${what.padEnd(40)} ${kilobytes(found)} kB of ${kilobytes(mostBytes)} kB gz`)
}
