import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { run, say, Unmet } from './process.mjs'

const SOURCES = ['web', 'engine/src', 'sdk/src', 'sdk/openapi.json', 'package-lock.json']

/** Builds the web app where its last build is missing or older than any of the sources that go into it. */
export async function ensureWebBuilt({ root, node, env }) {
  if (!existsSync(join(root, 'web', 'index.html')))
    throw new Unmet('web/index.html is missing: the checkout is not whole')
  if (!isStale(root)) return
  say('building the web app …')
  const code = await run(node, [join(root, 'web', 'build.ts')], { cwd: root, env, stdio: ['ignore', 2, 2] })
  if (code !== 0) throw new Unmet(`the web app could not be built (exit ${code}); the messages are above`)
}

/** Whether web/dist is missing, or older than what it is built from. */
export function isStale(root) {
  const built = statSync(join(root, 'web', 'dist', 'index.html'), { throwIfNoEntry: false })
  return !built || newest(SOURCES.map((path) => join(root, path))) > built.mtimeMs
}

/** The time of the last change below the paths, in milliseconds since 1970. Folders count too: a removed file changes its folder. */
function newest(paths) {
  let latest = 0
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) continue
    latest = Math.max(latest, isOutput(path) ? 0 : stat.mtimeMs)
    if (!stat.isDirectory()) continue
    const within = readdirSync(path).filter(
      (name) => name !== 'node_modules' && name !== 'dist' && !name.startsWith('.'),
    )
    latest = Math.max(latest, newest(within.map((name) => join(path, name))))
  }
  return latest
}

/** web/ itself changes when dist/ is made in it; that is no change of a source. */
function isOutput(path) {
  return existsSync(join(path, 'dist'))
}
