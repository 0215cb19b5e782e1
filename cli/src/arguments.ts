import { parseArgs } from 'node:util'
import type { Command } from './commands/command.ts'
import { commands } from './commands/index.ts'
import { type Locale, LOCALES, localeOf } from './locale.ts'
import { Refused } from './problem.ts'

/** What a command line asks for. */
export type Asked =
  | { readonly to: 'help'; readonly command: Command | null }
  | { readonly to: 'version' }
  | {
      readonly to: 'run'
      readonly command: Command
      readonly file: string
      readonly ndjson: boolean
      readonly pretty: boolean
      readonly locale: Locale
    }

const FLAGS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  ndjson: { type: 'boolean' },
  pretty: { type: 'boolean' },
  locale: { type: 'string' },
} as const

/** @throws Refused (usage) */
export function understand(args: readonly string[], env: NodeJS.ProcessEnv): Asked {
  const { values, positionals } = split(args)
  if (values.version) return { to: 'version' }
  const [name, ...files] = positionals
  const command = commands.find((one) => one.name === name) ?? null
  if (name !== undefined && command === null) throw usage(name, `one of ${commands.map((one) => one.name).join(', ')}`)
  if (values.help) return { to: 'help', command }
  if (command === null)
    throw usage('no command', `one of ${commands.map((one) => one.name).join(', ')}; see quanhe --help`)
  const [file, surplus] = files
  if (file === undefined) throw usage('no FILE', `quanhe ${command.name} FILE, or - for standard input`)
  if (surplus !== undefined) throw usage(surplus, 'one FILE')
  const { ndjson = false, pretty = false, locale } = values
  if (pretty && !command.pretty) throw usage('--pretty', `a flag of ${command.name}; see quanhe ${command.name} --help`)
  if (pretty && ndjson) throw usage('--pretty with --ndjson', 'one of the two')
  if (locale !== undefined && !isLocale(locale)) throw usage(`--locale ${locale}`, `one of ${LOCALES.join(', ')}`)
  return { to: 'run', command, file, ndjson, pretty, locale: locale ?? localeOf(env) }
}

function split(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true, strict: true })
  } catch (error) {
    throw usage((error as Error).message, 'flags that quanhe --help names')
  }
}

const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text)

function usage(found: string, expected: string): Refused {
  return new Refused('usage', [{ pointer: '', found, expected }])
}
