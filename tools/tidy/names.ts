import ts from 'typescript'
import { everyNode, lineOf, parse } from './source.ts'
import { type Finding, isOurCode, type Rule, type Tree } from './tree.ts'

/** Words that say nothing about what is inside. */
const EMPTY_WORDS = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'base', 'misc', 'stuff', 'lib']

export const names: Rule = {
  name: 'names say what a thing is',
  because: 'a file called utils collects what nobody could name, and then nobody can find it',
  find: (tree) => [...emptyPaths(tree), ...[...tree].flatMap(([path, text]) => emptyExports(path, text))],
}

function emptyPaths(tree: Tree): Finding[] {
  return [...tree.keys()].filter(isOurCode).flatMap((path) => {
    const word = path.split(/[/.\-_]/).find((part) => EMPTY_WORDS.includes(part.toLowerCase()))
    return word ? [{ path, says: `"${word}" is not a name` }] : []
  })
}

/** Exported names that end in an empty word: `CouponManager`, `moneyUtils`. */
function emptyExports(path: string, text: string): Finding[] {
  if (!isOurCode(path)) return []
  const findings: Finding[] = []
  everyNode(parse(path, text), (node) => {
    if (!ts.isFunctionDeclaration(node) && !ts.isClassDeclaration(node) && !ts.isVariableDeclaration(node)) return
    const name = node.name && ts.isIdentifier(node.name) ? node.name.text : ''
    const last = /[A-Za-z][a-z]*$/.exec(name)?.[0].toLowerCase() ?? ''
    const isCompound = name.toLowerCase() !== last || EMPTY_WORDS.indexOf(last) < 4
    if (isCompound && ['util', 'utils', 'helper', 'helpers', 'manager'].includes(last)) {
      findings.push({ path, line: lineOf(node), says: `"${name}" does not say what it is` })
    }
  })
  return findings
}
