import ts from 'typescript'
import { everyNode, lineOf, parse } from './source.ts'
import { type Finding, isTest, type Rule } from './tree.ts'

const FRAMES = /^(test|it|describe|suite)(\.|$)/
const PARTIAL = ['only', 'skip', 'todo', 'skipIf', 'runIf', 'fails']

export const wholeTests: Rule = {
  name: 'no test is skipped, and none runs alone',
  because: 'green must mean that everything ran',
  find: (tree) => [...tree].filter(([path]) => isTest(path)).flatMap(([path, text]) => partial(path, text)),
}

function partial(path: string, text: string): Finding[] {
  const findings: Finding[] = []
  everyNode(parse(path, text), (node) => {
    if (!ts.isPropertyAccessExpression(node) || !PARTIAL.includes(node.name.text)) return
    const frame = node.expression.getText()
    if (FRAMES.test(frame)) findings.push({ path, line: lineOf(node), says: `${frame}.${node.name.text}` })
  })
  return findings
}
