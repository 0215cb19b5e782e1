// npm run bench [-- --quick] [-- --only shared,tmall,demo,adversarial,lines,service] [-- --json FILE]
// Times the engine and, where it is asked for, the service. Every ratio is of one run; absolute times are those of this machine at this moment.
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Row } from './engine/measure.ts'
import { sets } from './engine/sets.ts'
import { tableHead, tableRow } from './engine/table.ts'
import type { Line } from './service/figures.ts'
import { benchService } from './service/main.ts'

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, json: { type: 'string' } },
})
const asked = values.only?.split(',') ?? Object.keys(sets)
const chosen = asked.filter((name) => name !== 'service')
const unknown = chosen.filter((name) => !Object.hasOwn(sets, name))
if (unknown.length > 0) {
  console.error(`no set ${unknown.join(', ')}; there are ${Object.keys(sets).join(', ')}, service`)
  process.exit(2)
}

const budget = values.quick
  ? { warmMs: 150, measureMs: 200, giveUpMs: 3_000 }
  : { warmMs: 500, measureMs: 1_000, giveUpMs: 20_000 }
const machine = `${availableParallelism()} cores of ${cpus()[0]?.model ?? 'an unknown make'}`
console.log(`Node ${process.version}, ${machine}, load ${loadavg()[0]?.toFixed(1)}`)
const results: Record<string, Row[] | Line[]> = {}
for (const name of chosen) {
  const { title, run } = sets[name]!
  const rows: Row[] = (results[name] = [])
  console.log(`\n${title}\n\n${tableHead()}`)
  for await (const row of run({ quick: values.quick, budget })) {
    rows.push(row)
    console.log(tableRow(row))
  }
}
if (asked.includes('service')) results['service'] = await benchService(values.quick)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
