import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, say, Unmet } from './process.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const ON_MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const PACKAGES = ['chromium', 'fonts-noto-cjk']

/** The Chromium that the journeys drive: `CHROMIUM` where it is set, else the first that PATH knows; null where there is none. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM) return env.CHROMIUM
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(Boolean)
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable)
  return found ?? ON_MAC.find((path) => existsSync(path)) ?? null
}

/**
 * Finds Chromium, or installs it by the system's packages where that is allowed (root, or sudo without a password).
 * Throws `Unmet`, saying what to do, where it is neither there nor may be installed.
 */
export async function ensureChromium({ env }) {
  const there = findChromium(env)
  if (there) return there
  const asRoot = wayToRoot()
  if (asRoot === null) {
    throw new Unmet(
      'the browser step needs Chromium, and this user may not install packages.\n' +
        `  Install it (Debian, Ubuntu: apt-get install ${PACKAGES.join(' ')}), or set CHROMIUM to a Chromium or Chrome.`,
    )
  }
  say(`installing ${PACKAGES.join(' and ')} by apt-get …`)
  const apt = async (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', ...args]
    return run(command, rest, {
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  // The lists of a fresh image are empty; on a machine in use they may be good enough, so a failed update is no end.
  await apt('update')
  const code = await apt('install', '-y', '--no-install-recommends', ...PACKAGES)
  const installed = findChromium(env)
  if (code !== 0 || !installed)
    throw new Unmet(
      `apt-get could not install ${PACKAGES.join(' and ')} (exit ${code}); set CHROMIUM to use another browser`,
    )
  return installed
}

/** The words to put before a command that needs root; null where there is no way, or no apt-get to call. */
function wayToRoot() {
  if (!succeeds('apt-get', ['--version'])) return null
  if (process.getuid?.() === 0) return []
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null
}

function succeeds(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
