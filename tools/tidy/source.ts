import { posix } from 'node:path'
import ts from 'typescript'

/** One import or re-export. `erased` ones are types only and leave nothing at run time. */
export type Import = { from: string; line: number; erased: boolean }

const parsed = new Map<string, { text: string; file: ts.SourceFile }>()

/** Parses once per text: several rules read the same files. */
export function parse(path: string, text: string): ts.SourceFile {
  const known = parsed.get(path)
  if (known?.text === text) return known.file
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  parsed.set(path, { text, file })
  return file
}

export function lineOf(node: ts.Node): number {
  const file = node.getSourceFile()
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
}

/** Calls `visit` on every node of the file, parents before children. */
export function everyNode(file: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    visit(node)
    ts.forEachChild(node, walk)
  }
  walk(file)
}

export function importsOf(path: string, text: string): Import[] {
  const imports: Import[] = []
  const add = (node: ts.Node, specifier: ts.Node | undefined, erased: boolean) => {
    if (specifier && ts.isStringLiteral(specifier)) imports.push({ from: specifier.text, line: lineOf(node), erased })
  }
  everyNode(parse(path, text), (node) => {
    if (ts.isImportDeclaration(node))
      add(node, node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], false)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true)
  })
  return imports
}

/**
 * Where an import leads, from the root of the repository: `engine/src/index.ts`; a package that is not ours keeps its
 * name: `zod/v4`, `node:fs`.
 */
export function resolveImport(importer: string, from: string): string {
  if (from.startsWith('.')) return posix.join(posix.dirname(importer), from)
  const ours = /^@quanhe\/([a-z]+)$/.exec(from)
  return ours ? `${ours[1]}/src/index.ts` : from
}
