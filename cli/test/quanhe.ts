import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BINARY = fileURLToPath(new URL('../bin/quanhe.mjs', import.meta.url))

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Starts the real program. Neither colours nor the language of whoever runs the tests reach it. */
export function start(...args: string[]) {
  return startIn({}, args)
}

function startIn(env: Record<string, string>, args: string[]) {
  const { PATH } = process.env
  return spawn(process.execPath, [BINARY, ...args], { env: { PATH, LANG: 'C.UTF-8', ...env }, stdio: 'pipe' })
}

/** Runs the real program to its end with this on standard input. */
export function quanhe(
  args: string[],
  input: string | Uint8Array = '',
  env: Record<string, string> = {},
): Promise<Ended> {
  const child = startIn(env, args)
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin.on('error', () => {}) // a program that refuses its arguments never reads
  child.stdin.end(input)
  return new Promise((resolve) =>
    child.on('close', (code) =>
      resolve({ code, stdout: String(Buffer.concat(out)), stderr: String(Buffer.concat(err)) }),
    ),
  )
}

/** The problem that the program printed on standard error; fails where it printed anything else. */
export function problemIn({ stderr }: Ended) {
  return JSON.parse(stderr) as {
    type: string
    title: string
    status: number
    code: string
    errors: { pointer: string; found: string; expected: string }[]
  }
}
