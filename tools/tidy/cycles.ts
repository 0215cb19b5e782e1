import { importsOf, resolveImport } from './source.ts'
import { type Finding, isOurCode, type Rule, type Tree } from './tree.ts'

export const cycles: Rule = {
  name: 'no file imports itself by a detour',
  because: 'in a circle the order of loading decides what is still undefined, and no file can be read first',
  find: circles,
}

/** Depth first; a file met again while it is still open closes a circle. Imports of types alone are erased and cannot. */
function circles(tree: Tree): Finding[] {
  const findings: Finding[] = []
  const done = new Set<string>()
  const open: string[] = []
  const visit = (path: string) => {
    if (open.includes(path)) {
      const circle = [...open.slice(open.indexOf(path)), path]
      findings.push({ path, says: circle.join(' → ') })
      return
    }
    const text = tree.get(path)
    if (done.has(path) || text === undefined || !isOurCode(path)) return
    open.push(path)
    for (const { from, erased } of importsOf(path, text)) if (!erased) visit(resolveImport(path, from))
    open.pop()
    done.add(path)
  }
  for (const path of tree.keys()) visit(path)
  return findings
}
