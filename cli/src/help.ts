import type { Command } from './commands/command.ts'
import type { Errand } from './errands/errand.ts'

export function overview(commands: readonly Command[], errands: readonly Errand[]): string {
  const width = Math.max(...[...commands, ...errands].map(({ name }) => name.length))
  return [
    'quanhe: prices a cart with the best combination of its offers. No server is needed.',
    '',
    'usage: quanhe COMMAND FILE [flags]        FILE - is standard input',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}   ${summary}`),
    '',
    'at a running service: --url or QUANHE_URL says where, QUANHE_KEY holds a secret key',
    ...errands.map(({ name, summary }) => `  ${name.padEnd(width)}   ${summary}`),
    '',
    'flags of every command that needs no server',
    '  --ndjson      one input per line in, one result per line out; a bad line gives {"problem": …} and the run goes on',
    '  --help        what the command reads',
    '  --version     the version of quanhe',
    '',
    'A result is JSON on standard output, with exit code 0. What cannot be answered is a problem (RFC 9457) as JSON on',
    'standard error, with exit code 2. 3: done, and the output says what is amiss.',
    '',
  ].join('\n')
}

export function helpOf(command: Command | Errand): string {
  if ('about' in command) return helpOfErrand(command)
  const { name, summary, input, example, pretty } = command
  return [
    `quanhe ${name}: ${summary}`,
    '',
    `usage: quanhe ${name} FILE [flags]        FILE - is standard input`,
    '',
    'input, as JSON',
    ...input.map((line) => `  ${line}`),
    '',
    'flags',
    '  --ndjson              one input per line in, one result per line out',
    ...(pretty ? ['  --pretty              a bill for reading instead of JSON'] : []),
    `  --locale zh-CN|en     the language of the words${pretty ? ' (with --pretty)' : ''}`,
    '',
    `example: ${example}`,
    '',
  ].join('\n')
}

const helpOfErrand = ({ name, summary, usage, about, example }: Errand): string =>
  [
    `quanhe ${name}: ${summary}`,
    '',
    `usage: quanhe ${[name, usage].join(' ').trim()} [--url URL]`,
    '',
    ...about,
    '',
    'flags',
    '  --url URL     the service; default QUANHE_URL, or http://127.0.0.1:4310. The secret key is in QUANHE_KEY',
    '',
    `example: ${example}`,
    '',
  ].join('\n')
