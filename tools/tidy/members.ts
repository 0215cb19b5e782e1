import { importsOf, resolveImport } from './source.ts'
import { type Finding, isTest, type Rule, type Tree } from './tree.ts'

/**
 * Folders where every file is a member of a family, and the file beside them that says what a member looks like. What
 * members share (tiers, facts) may lie beside them too: a file that a member imports is reached.
 */
const FAMILIES: Record<string, { shape: string }> = {
  'engine/src/benefits': { shape: 'benefit.ts' },
  'engine/src/conditions': { shape: 'condition.ts' },
  'engine/src/policies': { shape: 'policy.ts' },
  'service/src/domain/lifecycles': { shape: 'lifecycle.ts' },
  'service/src/domain/webhook-events': { shape: 'webhook-event.ts' },
  'service/src/domain/publish-checks': { shape: 'publish-check.ts' },
  'service/src/domain/risk': { shape: 'risk-rule.ts' },
  'service/src/domain/channels': { shape: 'channel.ts' },
  'service/src/domain/plays': { shape: 'play.ts' },
  'service/src/operations': { shape: 'operation.ts' },
  'service/src/jobs': { shape: 'job.ts' },
  'service/src/demo/catalogue/batches': { shape: 'batch.ts' },
  'web/src/centre': { shape: 'screen.ts' },
  'cli/src/commands': { shape: 'command.ts' },
  'cli/src/errands': { shape: 'errand.ts' },
  'tools/tidy': { shape: 'tree.ts' },
}

/** What is started by hand, so that no index needs to name it. */
const ENTRIES = ['tools/tidy/main.ts']

export const members: Rule = {
  name: 'every member of a family is named in its index',
  because: 'a file that nothing lists is a feature that nobody can reach',
  find: (tree) => Object.entries(FAMILIES).flatMap(([folder, { shape }]) => orphans(tree, folder, shape)),
}

function orphans(tree: Tree, folder: string, shape: string): Finding[] {
  const inside = [...tree.keys()].filter(
    (path) => path.startsWith(`${folder}/`) && /\.tsx?$/.test(path) && !isTest(path) && !ENTRIES.includes(path),
  )
  const index = `${folder}/index.ts`
  const reached = reachedFrom(tree, index, folder)
  return inside
    .filter((path) => path !== index && path !== `${folder}/${shape}` && !reached.has(path))
    .map((path) => ({ path, says: `not named in ${index}` }))
}

/** The files of the folder that the index leads to, itself or by way of others in the folder. */
function reachedFrom(tree: Tree, index: string, folder: string): Set<string> {
  const reached = new Set<string>()
  const follow = (path: string) => {
    if (reached.has(path) || !path.startsWith(`${folder}/`)) return
    reached.add(path)
    for (const { from } of importsOf(path, tree.get(path) ?? '')) follow(resolveImport(path, from))
  }
  follow(index)
  return reached
}
