import { settings } from '../../service/src/settings.ts'
import type { Generated } from './sdk.ts'

/** The table of settings, for those who operate it. */
export function settingsFile(): Generated {
  const rows = Object.values(settings).map((one) => `| \`${one.name}\` | ${one.meaning} | ${one.unset} |`)
  const text = `# Settings

Environment variables. One that is not as it should be is named at the start, with what would be right, and nothing starts.
Made of [service/src/settings.ts](../service/src/settings.ts) by \`node tools/generate/main.ts\`.

| name | meaning | without it |
| ---- | ------- | ---------- |
${rows.join('\n')}
`
  return { path: 'docs/settings.md', text }
}
