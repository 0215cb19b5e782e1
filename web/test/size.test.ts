import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embedConfig } from '../faces.ts'

const FIRST_LOAD_SCRIPT_BYTES = 90_000
const STYLE_BYTES = 12_000
const SCREEN_SCRIPT_BYTES = 30_000
/** One file with the words of both languages; a page that shows only a card loads it once. */
const EMBEDDED_SCRIPT_BYTES = 50_000

type Chunk = { file: string; isDynamicEntry?: boolean; imports?: string[]; css?: string[] }

const outDir = mkdtempSync(join(tmpdir(), 'web-size-'))
let manifest: Record<string, Chunk> = {}

beforeAll(async () => {
  // The test runner says 'test', for which React would come in its far larger development form.
  process.env['NODE_ENV'] = 'production'
  await build({
    root: join(import.meta.dirname, '..'),
    configFile: join(import.meta.dirname, '../vite.config.ts'),
    configLoader: 'native',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  manifest = JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
}, 120_000)
afterAll(() => {
  process.env['NODE_ENV'] = 'test'
  rmSync(outDir, { recursive: true, force: true })
})

const gzipped = (file: string): number => gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length

/** The chunk and all that it imports before it can run. */
function closure(name: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[name]
  if (!chunk || found.has(name)) return found
  found.add(name)
  for (const imported of chunk.imports ?? []) closure(imported, found)
  return found
}

/** What the built page itself asks for. The packer may fold the entry into another chunk, so the page is what counts. */
function firstLoad(): Set<string> {
  const page = readFileSync(join(outDir, 'index.html'), 'utf8')
  const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((found) => found[1])
  const names = Object.keys(manifest).filter((name) => files.includes(manifest[name]?.file))
  expect(names.length).toBeGreaterThan(0)
  return new Set(names.flatMap((name) => [...closure(name)]))
}
const sum = (names: Iterable<string>): number =>
  [...names].reduce((total, name) => total + gzipped(manifest[name]?.file ?? ''), 0)

test('the first page loads at most 90 kB of script, gzipped', () => {
  expect(sum(firstLoad())).toBeLessThanOrEqual(FIRST_LOAD_SCRIPT_BYTES)
})

test('all styles together are at most 12 kB, gzipped', () => {
  const styles = new Set(Object.values(manifest).flatMap((chunk) => chunk.css ?? []))
  expect(styles.size).toBeGreaterThan(0)
  expect([...styles].reduce((total, file) => total + gzipped(file), 0)).toBeLessThanOrEqual(STYLE_BYTES)
})

test('no later screen or language adds more than 30 kB of script, gzipped', () => {
  const first = firstLoad()
  const later = Object.entries(manifest).filter(([, chunk]) => chunk.isDynamicEntry)
  expect(later.length).toBeGreaterThan(5)
  for (const [name] of later) {
    const added = [...closure(name)].filter((one) => !first.has(one))
    expect(sum(added), name).toBeLessThanOrEqual(SCREEN_SCRIPT_BYTES)
  }
})

test('the elements for shops’ own pages are one script of at most 50 kB, gzipped', async () => {
  const folder = join(outDir, 'embed')
  const config = embedConfig()
  await build({ ...config, configFile: false, logLevel: 'error', build: { ...config.build, outDir: folder } })
  expect(gzipped('embed/quanhe.js')).toBeLessThanOrEqual(EMBEDDED_SCRIPT_BYTES)
})
