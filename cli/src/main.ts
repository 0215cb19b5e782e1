import { readFileSync } from 'node:fs'
import { createClient } from '@quanhe/sdk'
import { type Asked, understand } from './arguments.ts'
import type { Options } from './commands/command.ts'
import { commands } from './commands/index.ts'
import { errands } from './errands/index.ts'
import { helpOf, overview } from './help.ts'
import { type Line, open, readLines, readValue } from './input.ts'
import { Output, ReaderGone } from './output.ts'
import { exitCodeOf, problemOf } from './problem.ts'

/** Does what the command line asks for and sets the exit code: 0 answered, 2 refused, 3 done with something amiss, 1 a defect of ours. */
export async function main(args: readonly string[]): Promise<void> {
  const output = new Output(process.stdout)
  try {
    await perform(understand(args, process.env), output)
  } catch (error) {
    if (error instanceof ReaderGone) return
    const problem = problemOf(error)
    process.exitCode = exitCodeOf(problem)
    await new Output(process.stderr).write(`${JSON.stringify(problem)}\n`).catch(() => {})
  }
}

async function perform(asked: Asked, output: Output): Promise<void> {
  if (asked.to === 'version') return output.write(`${version()}\n`)
  if (asked.to === 'help') return output.write(asked.command ? helpOf(asked.command) : overview(commands, errands))
  if (asked.to === 'ask') {
    const { errand, url, key, file, flags } = asked
    const timeoutMilliseconds = 120_000 // a thousand rows, or every check, on a busy machine
    const client = createClient({ baseUrl: url, timeoutMilliseconds, ...(key !== undefined && { token: key }) })
    try {
      if (!(await errand.run(client, { file, flags }, output, showProgress))) process.exitCode = 3
    } finally {
      showProgress('')
    }
    return
  }
  const { command, file, locale } = asked
  const options: Options = { locale, colour: Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'] }
  const stream = open(file)
  if (!asked.ndjson) {
    const value = await readValue(file, stream)
    const answer =
      asked.pretty && command.pretty
        ? command.pretty(value, options)
        : JSON.stringify(command.run(value, options), null, 2)
    return output.write(`${answer}\n`)
  }
  for await (const line of readLines(file, stream)) {
    await output.write(`${JSON.stringify(answerTo(line, (value) => command.run(value, options)))}\n`)
  }
}

/** On a terminal alone: what a file or a pipe gets holds results only. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`)
}

/** A line's result, or its problem: one bad line is no reason to keep the others waiting. */
function answerTo(line: Line, run: (value: unknown) => unknown): unknown {
  try {
    if ('refused' in line) throw line.refused
    return run(line.value)
  } catch (error) {
    const problem = problemOf(error)
    // A defect must not pass for a bad line: the results stay whole, and the exit code tells.
    if (exitCodeOf(problem) === 1) process.exitCode = 1
    return { problem }
  }
}

function version(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
