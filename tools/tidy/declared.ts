import { importsOf } from './source.ts'
import { type Finding, isOurCode, isTest, type Rule, type Tree } from './tree.ts'

const DECISIONS = 'docs/decisions/dependencies.md'

export const declared: Rule = {
  name: 'every dependency is declared, and explained in one line',
  because: 'a package that works only because a neighbour asked for it stops working when the neighbour leaves',
  find: (tree) => [...undeclared(tree), ...unexplained(tree)],
}

type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>>

/** Source may import what its own package declares; tests, configuration and tools also what the root declares. */
function undeclared(tree: Tree): Finding[] {
  return [...tree]
    .filter(([path]) => isOurCode(path))
    .flatMap(([path, text]) => {
      const workspace = path.split('/')[0] ?? ''
      const isSource = path.startsWith(`${workspace}/src/`) && !isTest(path)
      const known = new Set([...packagesOf(tree, `${workspace}/package.json`), ...(isSource ? [] : allPackages(tree))])
      return importsOf(path, text).flatMap(({ from, line, erased }) => {
        const name = packageName(from)
        if (name === null || erased || known.has(name)) return []
        return [
          { path, line, says: `${name} is not in ${isSource ? `${workspace}/package.json` : 'any package.json'}` },
        ]
      })
    })
}

function unexplained(tree: Tree): Finding[] {
  const page = tree.get(DECISIONS)
  if (page === undefined) return []
  return [...allPackages(tree)]
    .filter((name) => !name.startsWith('@quanhe/') && !page.includes(`\`${name}\``))
    .map((name) => ({ path: DECISIONS, says: `${name} has no line` }))
}

function allPackages(tree: Tree): Set<string> {
  const manifests = [...tree.keys()].filter((path) => /^([a-z0-9]+\/)?package\.json$/.test(path))
  return new Set(manifests.flatMap((path) => [...packagesOf(tree, path)]))
}

function packagesOf(tree: Tree, path: string): Set<string> {
  const manifest = JSON.parse(tree.get(path) ?? '{}') as Manifest
  const lists = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies]
  return new Set(lists.flatMap((list) => Object.keys(list ?? {})))
}

/** `zod/v4` is of `zod`, `@vitejs/plugin-react` is whole; Node's own modules and relative files are no packages. */
function packageName(from: string): string | null {
  if (from.startsWith('.') || from.startsWith('node:') || from.startsWith('virtual:')) return null
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}
