import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const START_MS = 120_000

/** `staffPassword`: what the demo's people share, one of each role: `platform.operator@demo`, `merchant.owner@demo` … */
export type RunningService = { address: string; staffPassword: () => string; stop: () => Promise<void> }

/** Builds the web as it is shipped. */
export function buildWeb(): void {
  const built = spawnSync(process.execPath, ['web/build.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`the web does not build:\n${built.stdout}${built.stderr}`)
}

export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quanhe-journey-'))
  chmodSync(folder, 0o755) // a database that runs as another account must be able to enter
  return folder
}

/** Starts the platform on a copy of this folder, which ends with it. */
export async function startCopy(prepared: string): Promise<RunningService> {
  const folder = dataFolder()
  const copied = spawnSync('cp', ['-a', `${prepared}/.`, folder], { encoding: 'utf8' }) // with its owners, as no call of Node does
  if (copied.status !== 0) throw new Error(`${prepared} cannot be copied: ${copied.stderr}`)
  const service = await startService({ folder })
  const stop = async (): Promise<void> => {
    await service.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...service, stop }
}

/** Starts the platform as `npm start` does, on this folder and a free port. */
export async function startService({ folder }: { folder: string }): Promise<RunningService> {
  const child = spawn(process.execPath, ['service/bin/start.mjs'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', QUANHE_DATA: folder, DATABASE_URL: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`the service did not start:\n${said}`))
    }, START_MS)
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /listens on (http:\/\/\S+)/.exec(said)
      if (!found?.[1]) return
      clearTimeout(timer)
      resolve(found[1])
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}:\n${said}`)))
  })
  const stop = async (): Promise<void> => {
    const over = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await over
  }
  const staffPassword = (): string => /demo staff .* password (\S+)/.exec(said)?.[1] ?? ''
  return { address, staffPassword, stop }
}
