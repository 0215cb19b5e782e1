import ts from 'typescript'
import { everyNode, lineOf, parse } from './source.ts'
import { type Finding, isOurCode, isTest, type Rule } from './tree.ts'

/**
 * What depends on when, or on luck; and the one file of the service where each may be said. A stopwatch
 * (`performance.now`) tells no time of day: the service may hold one, the engine has no use for it.
 */
const SOURCES: { calls: RegExp; home: string }[] = [
  {
    calls: /^(Date\.now|Date|new Date)$/,
    home: 'service/src/domain/clock.ts',
  },
  {
    calls: /^(Math\.random|(crypto\.)?(randomUUID|randomBytes|randomInt|getRandomValues))$/,
    home: 'service/src/domain/ids.ts',
  },
]

const STOPWATCHES = /^(performance\.now|process\.hrtime(\.bigint)?)$/

export const chance: Rule = {
  name: 'time and chance are handed in',
  because: 'what reads the clock by itself cannot be tested at the second where it matters, nor replayed',
  find: (tree) =>
    [...tree]
      .filter(([path]) => /^(engine|service)\/src\//.test(path) && isOurCode(path) && !isTest(path))
      .flatMap(([path, text]) => uses(path, text)),
}

function uses(path: string, text: string): Finding[] {
  const findings: Finding[] = []
  everyNode(parse(path, text), (node) => {
    const called = calledName(node)
    if (called === null) return
    const inEngine = path.startsWith('engine/')
    const source = SOURCES.find(({ calls }) => calls.test(called))
    if (source ? source.home !== path : inEngine && STOPWATCHES.test(called)) {
      const where = inEngine ? 'the engine knows none' : `only ${source?.home} may`
      findings.push({ path, line: lineOf(node), says: `${called}(): ${where}` })
    }
  })
  return findings
}

/** `new Date()` reads the clock; `new Date(instant)` only converts. */
function calledName(node: ts.Node): string | null {
  if (ts.isNewExpression(node)) return node.arguments?.length ? null : `new ${node.expression.getText()}`
  return ts.isCallExpression(node) ? node.expression.getText().replace(/^globalThis\./, '') : null
}
