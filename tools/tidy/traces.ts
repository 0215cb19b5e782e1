import { type Finding, type Rule } from './tree.ts'

/** Written in pieces so that this file does not break its own rule. */
const TRACES: { pattern: RegExp; says: string }[] = [
  { pattern: new RegExp(String.raw`(?<![\w.:/~-])/(?:work|root|home/\w+|Users/\w+)/`), says: 'a path of one machine' },
  { pattern: new RegExp(`"resolved": "` + 'https?:'), says: 'a registry host in a lockfile' },
  { pattern: new RegExp(`-----BEGIN [A-Z ]*` + 'PRIVATE KEY'), says: 'a private key' },
]

export const traces: Rule = {
  name: 'nothing tells where it was written',
  because: 'a path of one machine breaks on every other, and a secret is no secret once it is committed',
  find: (tree) => [...tree].flatMap(([path, text]) => found(path, text)),
}

function found(path: string, text: string): Finding[] {
  return TRACES.flatMap(({ pattern, says }) => {
    const at = text.search(pattern)
    return at < 0 ? [] : [{ path, line: text.slice(0, at).split('\n').length, says }]
  })
}
