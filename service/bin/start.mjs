#!/usr/bin/env node
// Starts the platform from one built file, and builds that where the sources are newer: node service/bin/start.mjs
// Whoever works on the service starts it from its sources instead: node service/src/main.ts
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compiledOf, ensureProgram, root } from '../../tools/program/current.mjs'

const source = 'service/src/main.ts'

async function program() {
  try {
    return await ensureProgram(source)
  } catch (error) {
    console.error(`quanhe: ${error.message}. It is started from its sources, which takes longer.`)
    return join(root, source)
  }
}

// Further processes of the same service are started with the same arguments: they run what the first one runs.
const file = (process.argv[2] ??= await program())
if (file.endsWith('.mjs')) {
  process.setSourceMapsEnabled(true) // a stack names the file that somebody wrote
  enableCompileCache(compiledOf(file))
}
await import(pathToFileURL(file).href)
