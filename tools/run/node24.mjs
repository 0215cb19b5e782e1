// Brings Node 24 where the machine's own Node is older. Runs on Node 20 with nothing installed.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run, say, Unmet } from './process.mjs'

const NEEDED_MAJOR = 24
const folder = fileURLToPath(new URL('../node24/', import.meta.url))

/** @returns {boolean} whether the Node that runs this file is new enough to run the project */
export function nodeIsNewEnough(version = process.versions.node) {
  return Number(version.split('.')[0]) >= NEEDED_MAJOR
}

/** Which registry package holds Node's binary for this machine. Throws `Unmet` where there is none. */
export function packageFor(platform = process.platform, arch = process.arch) {
  if (platform === 'linux' && (arch === 'x64' || arch === 'arm64')) return `node-linux-${arch}`
  throw new Unmet(
    `this machine has Node ${process.versions.node}; Quanhe needs Node ${NEEDED_MAJOR} or newer.\n` +
      `  On ${platform} ${arch} it cannot be fetched for you: install it from https://nodejs.org and run the command again.`,
  )
}

/**
 * Makes sure that Node ≥ 24 is at hand and returns the environment whose PATH has it first, so that npm and every
 * child run on it too. On Node ≥ 24 nothing is fetched.
 *
 * @param {{ quiet?: boolean }} [options] quiet: say nothing while fetching
 * @returns {Promise<{ node: string, env: NodeJS.ProcessEnv }>}
 */
export async function ensureNode24({ quiet = false } = {}) {
  if (nodeIsNewEnough()) return { node: process.execPath, env: { ...process.env } }
  const bin = join(folder, 'node_modules', packageFor(), 'bin')
  const node = join(bin, 'node')
  if (!fetched(node)) await fetchNode(node, quiet)
  return { node, env: { ...process.env, PATH: bin + delimiter + (process.env.PATH ?? '') } }
}

/** An older pinned version left behind by an earlier checkout does not count. */
function fetched(node) {
  if (!existsSync(node)) return false
  const pinned = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).optionalDependencies[packageFor()]
  return JSON.parse(readFileSync(join(node, '../../package.json'), 'utf8')).version === pinned
}

/** Installs beside and moves into place, so that a stopped install, or two at once, never leave half a Node behind. */
async function fetchNode(node, quiet) {
  if (!quiet) say(`this machine has Node ${process.versions.node}: fetching Node ${NEEDED_MAJOR} (once, about 50 MB) …`)
  const beside = join(folder, `.install-${process.pid}`)
  try {
    mkdirSync(beside)
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(folder, file), join(beside, file))
    const args = [
      'ci',
      '--prefix',
      beside,
      '--include=optional',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]
    const code = await run('npm', args, { cwd: beside, stdio: ['ignore', 'ignore', quiet ? 'ignore' : 'inherit'] })
    const got = join(beside, 'node_modules')
    if (code !== 0 || !existsSync(join(got, packageFor(), 'bin', 'node'))) throw new Error(`npm ci ended with ${code}`)
    if (!fetched(node)) {
      rmSync(join(folder, 'node_modules'), { recursive: true, force: true })
      renameSync(got, join(folder, 'node_modules'))
    }
  } catch (error) {
    if (fetched(node)) return // another command brought it meanwhile
    throw new Unmet(
      `Node ${NEEDED_MAJOR} could not be fetched into tools/node24 (${error.message}).\n` +
        `  Install Node ${NEEDED_MAJOR} yourself (https://nodejs.org), or check the network and npm's registry, and run the command again.`,
    )
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}
