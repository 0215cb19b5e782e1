import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, expect, test } from 'vitest'
import { configOf } from '../faces.ts'

const SHELL_BYTES = 270_000
const SCREEN_BYTES = 70_000

type Chunk = { file: string; isDynamicEntry?: boolean; imports?: string[] }
const folders: string[] = []
const before = process.env['NODE_ENV']
afterAll(() => {
  process.env['NODE_ENV'] = before
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test.each(['merchant', 'platform'] as const)(
  'the shell and each screen of the console %s are within their budgets',
  async (face) => {
    const outDir = mkdtempSync(join(tmpdir(), 'console-size-'))
    folders.push(outDir)
    // The test runner says 'test', for which React would come in its far larger development form.
    process.env['NODE_ENV'] = 'production'
    const config = configOf(face)
    await build({ ...config, configFile: false, logLevel: 'error', build: { ...config.build, outDir } })
    const chunks = JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
    const page = readFileSync(join(outDir, 'index.html'), 'utf8')
    const reach = (name: string, found = new Set<string>()): Set<string> => {
      const chunk = chunks[name]
      if (!chunk || found.has(name)) return found
      found.add(name)
      for (const inner of chunk.imports ?? []) reach(inner, found)
      return found
    }
    const weigh = (names: Iterable<string>): number =>
      [...new Set([...names].map((name) => chunks[name]?.file ?? ''))].reduce(
        (sum, file) => sum + gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length,
        0,
      )
    const shell = new Set(Object.keys(chunks).filter((name) => page.includes(chunks[name]?.file ?? ' ')))
    for (const name of [...shell]) reach(name, shell)
    expect(shell.size).toBeGreaterThan(0)
    expect(weigh(shell)).toBeLessThanOrEqual(SHELL_BYTES)
    const screens = Object.keys(chunks).filter((name) => chunks[name]?.isDynamicEntry)
    expect(screens.length).toBeGreaterThan(5)
    for (const name of screens) {
      const added = [...reach(name)].filter((one) => !shell.has(one))
      expect(weigh(added), name).toBeLessThanOrEqual(SCREEN_BYTES)
    }
  },
  60_000,
)
