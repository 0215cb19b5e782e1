import ts from 'typescript'
import { everyNode, parse } from '../tidy/source.ts'
import type { Tree } from '../tidy/tree.ts'
import { allIds, type Row, type Shown } from './table.ts'

/** What is wrong with the table as it stands: ids missing, doubled or unknown, and tests that are not there. */
export function faultsOf(rows: readonly Row[], tree: Tree): string[] {
  return [...faultsOfIds(rows), ...rows.flatMap((row) => row.shown.flatMap((shown) => faultOfTest(row, shown, tree)))]
}

function faultsOfIds(rows: readonly Row[]): string[] {
  const seen = new Map<string, number>()
  for (const { id } of rows) seen.set(id, (seen.get(id) ?? 0) + 1)
  return [
    ...allIds.filter((id) => !seen.has(id)).map((id) => `${id} has no row`),
    ...[...seen]
      .filter(([id, count]) => count > 1 || !allIds.includes(id))
      .map(([id, count]) => `${id} stands ${count} times`),
  ]
}

function faultOfTest({ id, line }: Row, { path, title }: Shown, tree: Tree): string[] {
  const text = tree.get(path)
  if (text === undefined) return [`${id} (line ${line}): there is no ${path}`]
  const last = title.split(' > ').at(-1) ?? title
  const found = titlesIn(path, text).some((pattern) => matches(pattern, last, path, tree))
  return found ? [] : [`${id} (line ${line}): ${path} has no test "${last}"`]
}

/** The titles that the file gives to its tests and groups, as written: `%s` and `${…}` still in them. */
function titlesIn(path: string, text: string): string[] {
  const titles: string[] = []
  everyNode(parse(path, text), (node) => {
    if (!ts.isCallExpression(node) || !/^(test|it|describe)\b/.test(node.expression.getText())) return
    const [first] = node.arguments
    if (first && ts.isStringLiteralLike(first)) titles.push(first.text)
    else if (first && ts.isTemplateExpression(first)) titles.push(first.getText().slice(1, -1))
  })
  return titles
}

const PLACEHOLDER = /%[sdifjo%#$]|\$\{[^}]*\}|\$[a-z][\w.]*/gi

/**
 * Whether a written title can become this one. What a placeholder stands for must be written somewhere in the same
 * package, so that a table of cases behind `%s` shows only the cases that it has.
 */
function matches(written: string, title: string, path: string, tree: Tree): boolean {
  if (written === title) return true
  const pieces = written.split(PLACEHOLDER)
  if (pieces.length === 1) return false
  const filled = new RegExp(
    `^${pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+)')}$`,
  ).exec(title)
  if (!filled) return false
  const folder = `${path.split('/')[0]}/`
  const texts = [...tree].filter(([other]) => other.startsWith(folder)).map(([, text]) => text)
  return filled.slice(1).every((part) => texts.some((text) => text.includes(part)))
}

/** The part of vitest's JSON report that is read here. */
export type Report = {
  testResults: { name: string; assertionResults: { ancestorTitles: string[]; title: string; status: string }[] }[]
}

/** The tests of the table that did not run, or did not pass, in the runs reported. */
export function notPassed(rows: readonly Row[], reports: readonly Report[]): string[] {
  const passed = reports.flatMap(({ testResults }) =>
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'passed')
        .map(({ ancestorTitles, title }) => ({
          file: name.replaceAll('\\', '/'),
          titles: [...ancestorTitles, title].join(' > '),
        })),
    ),
  )
  return rows.flatMap(({ id, shown }) =>
    shown
      .filter(
        ({ path, title }) => !passed.some(({ file, titles }) => file.endsWith(`/${path}`) && isEndOf(title, titles)),
      )
      .map(({ path, title }) => `${id}: ${path} "${title}" did not pass in this run`),
  )
}

const isEndOf = (title: string, titles: string) => titles === title || titles.endsWith(` > ${title}`)
