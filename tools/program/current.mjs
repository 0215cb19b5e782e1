// Plain JavaScript, and nothing else imported: what only looks whether there is something to build must not cost time itself.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Where a program (`service/src/main.ts`) has its builds. */
export const folderOf = (source) => join(root, 'service/dist', source.replace(/\.ts$/, '').replaceAll('/', '-'))

/** Where V8 keeps what it compiled of this build, for `NODE_COMPILE_CACHE`. @param {string} file */
export const compiledOf = (file) => join(dirname(file), 'compiled')

/** @param {string | Buffer} text */
export const hashOf = (text) => createHash('sha256').update(text).digest('hex')

/** The name of the build that these inputs make. @param {readonly (readonly [path: string, hash: string])[]} inputs */
export const buildName = (inputs) => hashOf(inputs.map(([path, hash]) => `${hash} ${path}\n`).join('')).slice(0, 16)

/**
 * The built file of the program, where what it was built from is what stands in the files now; else undefined. It goes by
 * content: dates lie after an upgrade that unpacked older ones.
 *
 * @param {string} source the program's path from the root
 */
export function currentProgram(source) {
  const folder = folderOf(source)
  try {
    const paths = JSON.parse(readFileSync(join(folder, 'inputs.json'), 'utf8'))
    const inputs = paths.map((path) => [path, hashOf(readFileSync(join(root, path)))])
    const file = join(folder, buildName(inputs), 'program.mjs')
    return existsSync(file) ? file : undefined
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return undefined // never built, or a file is gone that it was built from
  }
}

/**
 * The built file of the program; built now where there is none that is current.
 *
 * @param {string} source the program's path from the root
 * @returns {Promise<string>}
 */
export async function ensureProgram(source) {
  const there = currentProgram(source)
  if (there) return there
  const child = spawn(process.execPath, [join(root, 'tools/program/build.ts'), source], { stdio: ['ignore', 2, 2] })
  const [code] = await once(child, 'exit')
  const built = code === 0 ? currentProgram(source) : undefined
  if (!built) throw new Error(`${source} could not be built (exit ${code}); the messages are above`)
  return built
}
