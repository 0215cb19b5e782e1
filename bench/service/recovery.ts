// node bench/service/recovery.ts: how long after a crash the first claim succeeds again, under load. Three crashes of each kind.
// The database is killed with SIGKILL (its whole process group, as by a power cut); then the service alone.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createClient } from '@quanhe/sdk'

const main = fileURLToPath(new URL('../../service/bin/start.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'quanhe-recovery-'))
chmodSync(folder, 0o755)
const rounds = 3
const goals = { database: 10_000, service: 2_000 }

async function start(port: string): Promise<{ child: ChildProcess; baseUrl: string }> {
  const env = {
    ...process.env,
    QUANHE_DATA: folder,
    PORT: port,
    QUANHE_LOG: 'silent',
    QUANHE_REQUESTS_PER_MINUTE: '1000000',
  }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const baseUrl = /listens on (\S+)/.exec(line)?.[1]
    if (baseUrl !== undefined) return { child, baseUrl }
  }
  throw new Error('the service ended before it listened')
}

const first = await start('0')
const { baseUrl } = first
let { child } = first
const { port } = new URL(baseUrl)
const visitor = createClient({ baseUrl })
const { demoBuyers } = await visitor.getMarketplace()
const { token } = await visitor.signInToDemo({ body: { buyer: demoBuyers[0]!.id } })
const client = createClient({ baseUrl, token, retries: 0, timeoutMilliseconds: 1_000 })
const { data } = await client.listBatches({ query: { usable: 'true', limit: 200 } })
const batch = data.find((one) => one.state === 'claimable')!.id

/** A claim that is carried out, whatever its outcome: it read and locked the stock. */
const claims = () =>
  client.claimCoupon({ path: { id: batch } }).then(
    () => true,
    () => false,
  )
let loading = true
const load = Array.from({ length: 16 }, async () => {
  while (loading) if (!(await claims())) await sleep(20)
})

/** Seconds until a claim that begins after the crash succeeds. */
async function untilClaim(crash: () => Promise<void> | void): Promise<number> {
  await sleep(1_000)
  const began = performance.now()
  await crash()
  while (!(await claims())) await sleep(10)
  return performance.now() - began
}

const found = { database: [] as number[], service: [] as number[] }
for (let round = 0; round < rounds; round++) {
  found.database.push(
    await untilClaim(() => {
      const [pid] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
      process.kill(Number(pid), 'SIGKILL')
    }),
  )
  found.service.push(
    await untilClaim(async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
      ;({ child } = await start(port))
    }),
  )
}
loading = false
await Promise.all(load)
child.kill('SIGTERM')
await once(child, 'exit')
rmSync(folder, { recursive: true, force: true })
for (const [kind, times] of Object.entries(found) as [keyof typeof goals, number[]][]) {
  const worst = Math.max(...times)
  if (worst > goals[kind]) process.exitCode = 1
  const all = times.map((time) => `${Math.round(time)} ms`).join(', ')
  console.log(
    `${worst <= goals[kind] ? '✓' : '✗'} first claim after a crash of the ${kind}: ${all}; goal ${goals[kind]} ms`,
  )
}
