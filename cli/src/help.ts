import type { Command } from './commands/command.ts'

export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'quanhe: prices a cart with the best combination of its offers. No server is needed.',
    '',
    'usage: quanhe COMMAND FILE [flags]        FILE - is standard input',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}   ${summary}`),
    '',
    'flags of every command',
    '  --ndjson      one input per line in, one result per line out; a bad line gives {"problem": …} and the run goes on',
    '  --help        what the command reads',
    '  --version     the version of quanhe',
    '',
    'A result is JSON on standard output, with exit code 0. What cannot be answered is a problem (RFC 9457) as JSON on',
    'standard error, with exit code 2.',
    '',
  ].join('\n')
}

export function helpOf(command: Command): string {
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
