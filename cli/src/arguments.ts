import { parseArgs } from 'node:util'
import type { Command } from './commands/command.ts'
import { commands } from './commands/index.ts'
import type { Errand, ErrandFlags } from './errands/errand.ts'
import { errands } from './errands/index.ts'
import { type Locale, LOCALES, localeOf } from './locale.ts'
import { Refused } from './problem.ts'

/** What a command line asks for. */
export type Asked =
  | { readonly to: 'help'; readonly command: Command | Errand | null }
  | { readonly to: 'version' }
  | {
      readonly to: 'ask'
      readonly errand: Errand
      readonly file: string
      readonly flags: ErrandFlags
      readonly url: string
      readonly key: string | undefined
    }
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
  url: { type: 'string' },
  kind: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

const names = [...commands, ...errands].map((one) => one.name).join(', ')

/** @throws Refused (usage) */
export function understand(args: readonly string[], env: NodeJS.ProcessEnv): Asked {
  const { values, positionals } = split(args)
  if (values.version) return { to: 'version' }
  const [name, ...files] = positionals
  const errand = errands.find((one) => one.name === name)
  if (errand) return values.help ? { to: 'help', command: errand } : errandAsked(errand, files, values, env)
  const command = commands.find((one) => one.name === name) ?? null
  if (name !== undefined && command === null) throw usage(name, `one of ${names}`)
  if (values.help) return { to: 'help', command }
  if (command === null) throw usage('no command', `one of ${names}; see quanhe --help`)
  const [file, surplus] = files
  if (file === undefined) throw usage('no FILE', `quanhe ${command.name} FILE, or - for standard input`)
  if (surplus !== undefined) throw usage(surplus, 'one FILE')
  const { ndjson = false, pretty = false, locale } = values
  const foreign = (['url', 'kind', 'dry-run'] as const).find((flag) => values[flag] !== undefined)
  if (foreign) throw usage(`--${foreign}`, `a flag of ${command.name}; see quanhe ${command.name} --help`)
  if (pretty && !command.pretty) throw usage('--pretty', `a flag of ${command.name}; see quanhe ${command.name} --help`)
  if (pretty && ndjson) throw usage('--pretty with --ndjson', 'one of the two')
  if (locale !== undefined && !isLocale(locale)) throw usage(`--locale ${locale}`, `one of ${LOCALES.join(', ')}`)
  return { to: 'run', command, file, ndjson, pretty, locale: locale ?? localeOf(env) }
}

type Values = ReturnType<typeof split>['values']

function errandAsked(errand: Errand, files: readonly string[], values: Values, env: NodeJS.ProcessEnv): Asked {
  const help = `see quanhe ${errand.name} --help`
  const [file] = files
  if (errand.files === 1 && file === undefined) throw usage('no FILE', `quanhe ${errand.name} FILE`)
  if (files.length > errand.files)
    throw usage(files[errand.files] as string, errand.files === 1 ? 'one FILE' : 'no FILE')
  const given = {
    dryRun: values['dry-run'],
    kind: values.kind,
    ndjson: values.ndjson,
    pretty: values.pretty,
    locale: values.locale,
  }
  for (const [flag, value] of Object.entries(given))
    if (value !== undefined && !(errand.flags as readonly string[]).includes(flag))
      throw usage(`--${flag === 'dryRun' ? 'dry-run' : flag}`, `a flag of ${errand.name}; ${help}`)
  const url = values.url ?? env['QUANHE_URL'] ?? 'http://127.0.0.1:4310'
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) throw usage(url, 'the address of a service: https://…')
  const flags = { dryRun: values['dry-run'] ?? false, kind: values.kind }
  return { to: 'ask', errand, file: file ?? '', flags, url: url.replace(/\/+$/, ''), key: env['QUANHE_KEY'] }
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
