// node tools/size/main.ts: what a page that prices carts must load, against the budgets. Exit code 1 where one is broken.
// The buyer app has budgets of its own, in web/test/size.test.ts.
import { fileURLToPath } from 'node:url'
import { bundledEngine, gzipBytes } from './measure.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** In bytes after gzip; 1 kB is 1,000 bytes. The aim for the first is 30 kB: see docs/decisions/shapes.md. */
const budgets = [
  {
    what: 'engine: quote, refund, advise, schemas',
    mostBytes: 31_700,
    names: '{ quote, refund, advise, parseRequest }',
  },
  { what: 'engine, with the rules in two languages', mostBytes: 42_000, names: '*' },
]

for (const { what, mostBytes, names } of budgets) {
  const found = gzipBytes(await bundledEngine(root, names))
  const fits = found <= mostBytes
  if (!fits) process.exitCode = 1
  const kilobytes = (count: number) => (count / 1000).toFixed(1).padStart(6)
  console.log(`${fits ? '✓' : '✗'} ${what.padEnd(40)} ${kilobytes(found)} kB of ${kilobytes(mostBytes)} kB gz`)
}
