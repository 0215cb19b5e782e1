import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, say, Unmet } from './process.mjs'

/**
 * Makes sure that node_modules holds what package-lock.json says; installs where it does not.
 *
 * Whether it does is told by a note of the lockfile's hash that the last install left, or, after an install by hand, by
 * npm's own record being no older than the lockfile. Dates alone would install again after every `git checkout`.
 *
 * @param {{ root: string, env: NodeJS.ProcessEnv }} at
 */
export async function ensureDependencies({ root, env }) {
  const note = join(root, 'node_modules', '.quanhe-lock-sha256')
  if (upToDate(root, note)) return
  say('installing the dependencies (npm ci) …')
  // include=dev: the web app is built from source on start, also where NODE_ENV is "production".
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const code = await run('npm', args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (code !== 0) throw new Unmet(`npm ci failed (exit ${code}); its messages are above`)
  writeFileSync(note, lockHash(root))
}

function upToDate(root, note) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record) || !existsSync(join(root, 'node_modules', '.bin', 'vite'))) return false
  if (existsSync(note) && readFileSync(note, 'utf8') === lockHash(root)) return true
  return statSync(record).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
}

function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}
