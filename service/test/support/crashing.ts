import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Client } from '@quanhe/sdk'
import { QuanheUnreachable, createClient } from '@quanhe/sdk'
import { compiledOf, ensureProgram } from '../../../tools/program/current.mjs'

let target: Promise<string> | undefined

/** A process that knows a failpoint of its environment, and prints its port. Some fifty start in one run: what one compiled the next need not. */
export async function spawnTarget(env: Readonly<Record<string, string>>): Promise<ChildProcess & { stdout: Readable }> {
  const file = await (target ??= ensureProgram('service/test/support/crash-target.ts'))
  return spawn(process.execPath, [file], {
    env: { ...process.env, ...env, NODE_COMPILE_CACHE: compiledOf(file) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** A service process that kills itself with SIGKILL when it reaches `failpoint`. */
export async function startCrashing(
  url: string,
  failpoint: string,
): Promise<{ client(token: string): Client; process: ChildProcess }> {
  const child = await spawnTarget({ DATABASE_URL: url, QUANHE_FAILPOINT: `${failpoint}:crash` })
  const lines = createInterface({ input: child.stdout })
  const [port] = (await once(lines, 'line')) as [string]
  return { process: child, client: (token) => createClient({ baseUrl: `http://127.0.0.1:${port}`, token, retries: 0 }) }
}

/** What the client knows of one call: that it was meant, and perhaps that it was answered. */
export type Journal<Reply> = { readonly key: string; readonly answer: Reply | undefined; readonly crashed: boolean }

/** Makes the call under the key; no answer is an entry too. */
export async function journaled<Reply>(key: string, call: (key: string) => Promise<Reply>): Promise<Journal<Reply>> {
  try {
    return { key, answer: await call(key), crashed: false }
  } catch (error) {
    if (!(error instanceof QuanheUnreachable)) throw error
    return { key, answer: undefined, crashed: true }
  }
}

/** Waits for the end of a process that was killed, or ends one that was not. */
export async function ended(child: ChildProcess): Promise<string | null> {
  if (child.exitCode === null && child.signalCode === null) {
    setTimeout(() => child.kill('SIGTERM'), 1_000).unref()
    await once(child, 'exit')
  }
  return child.signalCode
}
