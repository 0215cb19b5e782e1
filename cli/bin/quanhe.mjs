#!/usr/bin/env node
// Plain JavaScript that an old Node can read: it hands over to Node 24 where it must, and to the program where it may.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const NEEDED_MAJOR = 24
const node24 = new URL('../../tools/run/node24.mjs', import.meta.url)

if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) {
  // Kept in the system's temporary folder: stripped and compiled once, a later start takes a third of the time.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  const { main } = await import('../src/main.ts')
  await main(process.argv.slice(2))
} else if (existsSync(node24)) {
  process.exitCode = await onNode24()
} else {
  console.error(
    `quanhe needs Node ${NEEDED_MAJOR} or newer; this is Node ${process.versions.node} (https://nodejs.org)`,
  )
  process.exitCode = 1
}

async function onNode24() {
  const { ensureNode24 } = await import(node24.href)
  const { run } = await import('../../tools/run/process.mjs')
  try {
    // A pipe gets nothing on standard error but a problem: only a person at a terminal is told about the download.
    const { node, env } = await ensureNode24({ quiet: !process.stderr.isTTY })
    return await run(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { env })
  } catch (error) {
    console.error(`quanhe: ${error.message}`)
    return 1
  }
}
