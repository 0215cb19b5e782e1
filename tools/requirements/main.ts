// node tools/requirements/main.ts [report.json …]: checks docs/requirements.md; with vitest's reports, also that every test named there passed.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readTree } from '../tidy/tree.ts'
import { faultsOf, notPassed, type Report } from './faults.ts'
import { readRows } from './table.ts'

const tree = readTree(fileURLToPath(new URL('../..', import.meta.url)))
const rows = readRows(tree.get('docs/requirements.md') ?? '')
const reports = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')) as Report)
const faults = [...faultsOf(rows, tree), ...(reports.length > 0 ? notPassed(rows, reports) : [])]
for (const fault of faults) console.error(fault)
const open = rows.filter(({ shown }) => shown.length === 0).length
console.log(
  `${rows.length} requirements: ${rows.length - open} shown by tests${reports.length > 0 ? ' that passed' : ''}, ${open} open`,
)
if (faults.length > 0) process.exitCode = 1
