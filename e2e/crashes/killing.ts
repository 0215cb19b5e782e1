import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Operation } from '../../service/src/operations/operation.ts'
import type { Answer } from '../../service/test/support/marketplace.ts'
import { compiledOf, ensureProgram } from '../../tools/program/current.mjs'
import type { Actor } from '../calls/actors.ts'
import { sendCall } from '../calls/send.ts'
import type { Call } from '../calls/way.ts'

let target: Promise<string> | undefined
/** When nothing more has arrived for so long, what is still under way waits for a lock that another call holds; it is tried again. */
const quietMs = 1_000
/** Longer than any call takes on a busy machine. */
const patienceMs = 30_000

/** A service process that waits to be killed. */
export type Target = {
  readonly baseUrl: string
  readonly process: ChildProcess
  readonly heard: (line: (text: string) => void) => void
}

export async function startTarget(url: string): Promise<Target> {
  const file = await (target ??= ensureProgram('e2e/crashes/target.ts'))
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, DATABASE_URL: url, NODE_COMPILE_CACHE: compiledOf(file) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  const [first] = (await once(lines, 'line')) as [string]
  return {
    baseUrl: `http://127.0.0.1:${first.replace('listens ', '')}`,
    process: child,
    heard: (line) => void lines.on('line', line),
  }
}

/** One call that a client means to make, under one key, through however many crashes it takes. */
export type Attempt = {
  readonly id: string
  readonly one: Operation
  readonly actor: Actor
  readonly call: Call
  readonly key: string
}

/** What the client's journal says after a crash: an answer, or none; and whether the call had reached the point meant for it. */
export type Entry = {
  readonly attempt: Attempt
  readonly point: string
  readonly reached: boolean
  readonly answer: Answer | undefined
}

/** Makes all calls at once; when each has stopped at its point (or waits for one that has), kills the process with SIGKILL. */
export async function killAt(running: Target, stops: readonly { attempt: Attempt; point: string }[]): Promise<Entry[]> {
  const reached = new Set<string>()
  const answers = new Map<string, Answer>()
  let settled = () => {}
  running.heard((line) => {
    reached.add(line.replace('stopped ', ''))
    settled()
  })
  const calls = stops.map(async ({ attempt: { id, one, actor, call, key }, point }) => {
    try {
      const headers = { 'x-stop-at': point, 'x-lane': id }
      answers.set(id, await sendCall(running.baseUrl, one, actor, call, { key, headers }))
      settled()
    } catch {
      // no answer: the process was killed, and that is an entry too
    }
  })
  await new Promise<void>((resolve) => {
    let timer = setTimeout(resolve, patienceMs)
    settled = () => {
      clearTimeout(timer)
      timer = setTimeout(
        resolve,
        reached.size + answers.size === stops.length ? 0 : reached.size === 0 ? patienceMs : quietMs,
      )
    }
  })
  const over = once(running.process, 'exit')
  running.process.kill('SIGKILL')
  await Promise.all([over, ...calls])
  return stops.map(({ attempt, point }) => ({
    attempt,
    point,
    reached: reached.has(attempt.id),
    answer: answers.get(attempt.id),
  }))
}
