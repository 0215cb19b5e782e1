import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The texts of the repository, by path from its root with forward slashes. */
export type Tree = ReadonlyMap<string, string>

/** One place where a rule is broken. `line` is counted from 1; absent where the whole file is meant. */
export type Finding = { path: string; line?: number; says: string }

/** A rule of the house: what it forbids, why, and where it is broken. */
export type Rule = { name: string; because: string; find: (tree: Tree) => Finding[] }

const OUTPUT = new Set(['node_modules', 'dist', 'coverage', 'out', '.git', '.data'])
const TEXT =
  /\.(ts|tsx|mjs|js|json|md|sql|css|html|svg|yml|yaml|sh|ndjson|csv)$|(^|\/)(LICENSE|NOTICE|run|\.gitignore|\.prettierignore)$/

/** Reads every text file that is source: what builds, databases and installs leave behind is passed over. */
export function readTree(root: string): Tree {
  const tree = new Map<string, string>()
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      if (OUTPUT.has(entry.name) || entry.name.startsWith('.install-')) continue
      if (entry.isDirectory()) walk(path)
      else if (TEXT.test(path)) tree.set(path, readFileSync(join(root, path), 'utf8'))
    }
  }
  walk('')
  return tree
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path)

/** TypeScript and JavaScript of our own: not generated, and not the shared harness that is kept as it came. */
export function isOurCode(path: string): boolean {
  return /\.(ts|tsx|mjs|js)$/.test(path) && path !== 'sdk/src/generated.ts' && !path.startsWith('bench/peers/')
}
