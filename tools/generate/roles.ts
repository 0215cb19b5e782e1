import { abilities } from '../../service/src/domain/abilities.ts'
import type { Role } from '../../service/src/domain/roles.ts'
import { backendRoles, merchantRoles, platformRoles, roles } from '../../service/src/domain/roles.ts'
import { operations } from '../../service/src/operations/index.ts'
import type { Generated } from './sdk.ts'

const short = (role: Role): string => role.replace(/^platform_/, '').replace(/^merchant_/, '')

function table(title: string, columns: readonly Role[]): string {
  const rows = Object.entries(abilities).flatMap(([ability, who]) => {
    const cells = columns.map((role) => ((who as readonly Role[]).includes(role) ? '●' : ''))
    return cells.includes('●') ? [`| \`${ability}\` | ${cells.join(' | ')} |`] : []
  })
  const head = `| ability | ${columns.map(short).join(' | ')} |\n| --- |${columns.map(() => ' :-: |').join('')}`
  return `## ${title}\n\n${head}\n${rows.join('\n')}\n`
}

/** Who may do what, for those who give out roles and keys. */
export function rolesFile(): Generated {
  const others = roles.filter(
    (role) => !([...platformRoles, ...merchantRoles, ...backendRoles] as Role[]).includes(role),
  )
  const calls = Object.keys(abilities).map((ability) => {
    const ids = operations.filter((one) => one.ability === ability).map((one) => `${one.id}${one.stepUp ? '°' : ''}`)
    return `| \`${ability}\` | ${ids.join(', ')} |`
  })
  const text = `# Roles

Who may do what. Made of [abilities.ts](../service/src/domain/abilities.ts) and the operations by \`node tools/generate/main.ts\`; the tests of access are read off the same table.

A merchant's roles reach their own merchant's things only, a buyer the buyer's own; another's thing and one that is not there answer alike. A key
also needs the ability named on it (\`catalogue:read\` and \`batches:read\` every key has). Nobody approves what they wrote.

${table('People of the platform', platformRoles)}
${table('People of a merchant', merchantRoles)}
${table('Backends, buyers and visitors', [...backendRoles, ...others])}
## What each ability opens

° only a moment after the password or second factor was shown; a key has nothing to show.

| ability | operations |
| --- | --- |
${calls.join('\n')}
`
  return { path: 'docs/roles.md', text }
}
