// The project's commands: node tools/run.mjs start|build|test|bench|laws|money|screenshots [arguments]
// Plain JavaScript on purpose: it must run on an old Node, in a clone where nothing is installed yet.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './run/dependencies.mjs'
import { money } from './run/money.mjs'
import { ensureNode24 } from './run/node24.mjs'
import { run, Unmet } from './run/process.mjs'
import { test } from './run/test.mjs'
import { ensureWebBuilt } from './run/web.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

const commands = {
  async start(house, args) {
    await ensureWebBuilt(house)
    return run(house.node, [join(root, 'service/bin/start.mjs'), ...args], house)
  },
  async build(house) {
    await ensureWebBuilt(house)
    return script(house, 'tools/program/build.ts', ['service/src/main.ts'])
  },
  test,
  bench: (house, args) => script(house, 'bench/main.ts', args),
  laws: (house, args) => script(house, 'engine/test/laws.ts', args),
  money,
  async screenshots(house, args) {
    await ensureWebBuilt(house)
    return script(house, 'e2e/screenshots/main.ts', args)
  },
}

function script(house, path, args) {
  if (!existsSync(join(root, path))) throw new Unmet(`${path} is missing: the checkout is not whole`)
  return run(house.node, [join(root, path), ...args], house)
}

async function main([name, ...args]) {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : null
  if (!command) throw new Unmet(`usage: node tools/run.mjs ${Object.keys(commands).join('|')} [arguments]`)
  const { node, env } = await ensureNode24()
  await ensureDependencies({ root, env })
  return command({ root, node, env, cwd: root }, args)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Unmet)) throw error
  console.error(`quanhe: ${error.message}`)
  process.exitCode = 1
}
