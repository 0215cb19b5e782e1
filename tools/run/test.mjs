import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { run, Unmet } from './process.mjs'
import { ensureWebBuilt } from './web.mjs'

/**
 * What `npm test` and CI do, in order: the quick answers first. A step fails alone, and the others still run, so that
 * one run tells everything that is wrong. Returns `{ passed, failed }`, in tests where the step has tests.
 * Those that only read (`reads`) run side by side, for each keeps one core busy at most.
 */
const steps = [
  {
    name: 'format',
    reads: true,
    act: (house) => tool(house, 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  },
  { name: 'lint', reads: true, act: (house) => tool(house, 'eslint/bin/eslint.js', ['--max-warnings', '0', '.']) },
  { name: 'types', reads: true, act: (house) => tool(house, 'typescript/bin/tsc', ['--noEmit']) },
  { name: 'tests', act: (house) => vitest(house, 'unit', 35 * 60) },
  { name: 'bundle size', act: (house) => act(house, [join(house.root, 'tools/size/main.ts')]) },
  { name: 'browser journeys', act: journeys },
  { name: 'requirements', act: requirements },
]

/** `npm test [-- STEP …]`: all steps, or only those whose names contain one of the words. */
export async function test(house, only) {
  const chosen = steps.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)))
  if (chosen.length === 0) throw new Unmet(`no such step; the steps are: ${steps.map(({ name }) => name).join(', ')}`)
  const reports = mkdtempSync(join(tmpdir(), 'quanhe-test-'))
  try {
    const results = []
    const all = { ...house, reports, whole: only.length === 0 }
    results.push(...(await Promise.all(chosen.filter(({ reads }) => reads).map((step) => timed(step, all)))))
    for (const step of chosen.filter(({ reads }) => !reads)) results.push(await timed(step, all))
    return summary(results)
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
}

function summary(results) {
  console.log('')
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${failed ? '✗' : '✓'} ${name.padEnd(18)} ${seconds.toFixed(1).padStart(7)} s   ${passed} passed, ${failed} failed`,
    )
  }
  const failed = total(results, 'failed')
  console.log(`${total(results, 'passed')} passed, ${failed} failed`)
  return failed ? 1 : 0
}

async function timed(step, house) {
  console.log(`\n── ${step.name}`)
  const began = performance.now()
  const result = await outcome(step, house)
  const seconds = (performance.now() - began) / 1000
  console.log(`── ${step.name}: ${result.failed ? 'FAILED' : 'ok'} (${seconds.toFixed(1)} s)`)
  return { name: step.name, ...result, seconds }
}

async function outcome(step, house) {
  try {
    return await step.act(house)
  } catch (error) {
    if (!(error instanceof Unmet)) throw error
    console.error(error.message)
    return { passed: 0, failed: 1 }
  }
}

async function tool(house, script, args) {
  return act(house, [join(house.root, 'node_modules', script), ...args])
}

/** A step without tests of its own counts as one. */
async function act(house, args) {
  const code = await run(house.node, args, { ...house, timeoutSeconds: 600 })
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** In a whole run: every test that docs/requirements.md names must have passed in it. */
async function requirements(house) {
  const reports = house.whole ? readdirSync(house.reports).map((name) => join(house.reports, name)) : []
  return act(house, [join(house.root, 'tools/requirements/main.ts'), ...reports])
}

async function journeys(house) {
  const browser = await ensureChromium(house)
  await ensureWebBuilt(house)
  return vitest({ ...house, env: { ...house.env, CHROMIUM: browser } }, 'journeys', 12 * 60)
}

async function vitest(house, project, timeoutSeconds) {
  const report = join(house.reports, `${project}.json`)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const script = join(house.root, 'node_modules', 'vitest', 'vitest.mjs')
  const code = await run(house.node, [script, ...args], { ...house, timeoutSeconds })
  return tally(read(report), code)
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return null // vitest died before it could write: the exit code says so
  }
}

/**
 * Counts what vitest reports. A file that could not be loaded has no tests to fail, and an error outside every test
 * fails only the exit code: each counts as a failure, for green must mean that everything ran.
 */
export function tally(report, code) {
  const unloaded = report
    ? report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
    : 0
  const passed = report?.numPassedTests ?? 0
  const failed = (report?.numFailedTests ?? 0) + unloaded
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed }
}

function total(results, count) {
  return results.reduce((sum, result) => sum + result[count], 0)
}
