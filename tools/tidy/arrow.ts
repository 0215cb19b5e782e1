import { importsOf, resolveImport } from './source.ts'
import { type Finding, isOurCode, isTest, type Rule, type Tree } from './tree.ts'

/** Inside service/src an import may only point to the same folder or to one further up this list. */
const SERVICE_LAYERS = [
  ['domain'],
  ['postgres', 'outgoing', 'telemetry'],
  ['storage'],
  ['operations', 'jobs', 'demo'],
  ['http'],
]

/** What each package may reach of the others. Tests, e2e, bench and tools may reach everything. */
const PACKAGES: Record<string, readonly string[]> = {
  engine: [],
  sdk: ['engine'],
  service: ['engine'],
  web: ['engine', 'sdk'],
  cli: ['engine', 'sdk'],
}

export const arrow: Rule = {
  name: 'imports point one way',
  because: 'a layer that nothing below knows can be replaced, tested alone, and read without the rest',
  find: (tree) => sources(tree).flatMap(([path, text]) => wrongImports(path, text)),
}

function sources(tree: Tree): [string, string][] {
  return [...tree].filter(([path]) => isOurCode(path) && !isTest(path) && /^[a-z]+\/src\//.test(path))
}

function wrongImports(path: string, text: string): Finding[] {
  return importsOf(path, text).flatMap(({ from, line }) => {
    const target = resolveImport(path, from)
    const says = packageFault(path, target) ?? layerFault(path, target)
    return says ? [{ path, line, says }] : []
  })
}

function packageFault(path: string, target: string): string | null {
  const [own, other] = [packageOf(path), packageOf(target)]
  if (own === null) return null
  if (other === null) {
    // It runs in a browser and in other people's processes, and brings nothing along.
    return own === 'engine' ? `the engine imports nothing but itself, not ${target}` : null
  }
  if (other !== own) return PACKAGES[own]?.includes(other) ? null : `${own} may not reach ${other} (${target})`
  return target.startsWith(`${own}/src/`) ? null : `${own}/src may not reach outside itself (${target})`
}

function layerFault(path: string, target: string): string | null {
  const [from, to] = [layerOf(path), layerOf(target)]
  if (from === null || to === null) return null
  if (from.rank === -1) return `service/src/${from.name} is not on the arrow (${SERVICE_LAYERS.flat().join(' ← ')})`
  if (from.name === to.name) return null
  if (to.rank > from.rank) return `${from.name} may not reach ${to.name}: the arrow points the other way`
  return to.rank === from.rank ? `${from.name} and ${to.name} are siblings and do not know each other` : null
}

/** Files directly in service/src (main.ts) stand above all layers. */
function layerOf(path: string): { name: string; rank: number } | null {
  if (!path.startsWith('service/src/')) return null
  const [name, ...rest] = path.slice('service/src/'.length).split('/')
  if (name === undefined || rest.length === 0) return { name: 'main', rank: SERVICE_LAYERS.length }
  return { name, rank: SERVICE_LAYERS.findIndex((layer) => layer.includes(name)) }
}

function packageOf(path: string): string | null {
  const first = path.split('/')[0] ?? ''
  return path.includes('/') && Object.hasOwn(PACKAGES, first) ? first : null
}
