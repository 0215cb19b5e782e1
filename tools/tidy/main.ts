// node tools/tidy/main.ts: prints every place where a rule of the house is broken.
import { fileURLToPath } from 'node:url'
import { rules } from './index.ts'
import { readTree } from './tree.ts'

const tree = readTree(fileURLToPath(new URL('../..', import.meta.url)))
for (const { name, because, find } of rules) {
  const findings = find(tree)
  if (findings.length === 0) continue
  process.exitCode = 1
  console.log(`${name}: ${because}`)
  for (const { path, line, says } of findings) console.log(`  ${line ? `${path}:${line}` : path}  ${says}`)
}
