// Runs on the machine's own Node (20 or newer), before anything is installed: no dependencies, no TypeScript.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs one command to its end with the terminal's own streams and returns its exit code (128 + n where a signal n ended it).
 *
 * Signals sent to this process are passed on. A Ctrl-C typed at a terminal is not: the terminal has already sent it to
 * the whole foreground group, and a child that heard it twice would take the second for "stop at once".
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutSeconds?: number, stdio?: import('node:child_process').StdioOptions }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd, env, timeoutSeconds, stdio = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio })
    const atTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
    const forward = (signal) => {
      if (signal === 'SIGINT' && atTerminal) return
      child.kill(signal)
    }
    for (const signal of FORWARDED) process.on(signal, forward)
    const timer = timeoutSeconds
      ? setTimeout(() => stopSlow(child, command, timeoutSeconds), timeoutSeconds * 1000)
      : null
    const settle = () => {
      if (timer) clearTimeout(timer)
      for (const signal of FORWARDED) process.off(signal, forward)
    }
    child.on('error', (error) => {
      settle()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      settle()
      resolve(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15))
    })
  })
}

function stopSlow(child, command, timeoutSeconds) {
  console.error(`quanhe: ${command} was stopped after ${timeoutSeconds} s`)
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
}

/** Says what is being done. On standard error, so that standard output stays what the command itself prints. */
export function say(line) {
  process.stderr.write(`quanhe: ${line}\n`)
}

/** An expected failure: its message is for the reader, its stack is not. */
export class Unmet extends Error {}
