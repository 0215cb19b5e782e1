// node bench/service/claim-cost.ts [--requests 4000] [--rounds 3]
// Processor time of one claim and of one echo (see worker.ts), of the service and of the database apart. Unlike times on a clock it hardly depends on
// what else the machine does. Linux only: it is read from /proc.
import { readFileSync, readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Request } from './load.ts'
import { load, median } from './load.ts'
import { openRig } from './rig.ts'

const connections = 256
const ticksPerSecond = 100

const { values } = parseArgs({ options: { requests: { type: 'string' }, rounds: { type: 'string' } } })
const requests = Number(values.requests ?? 4_000)
const rounds = Number(values.rounds ?? 3)

type Process = { readonly pid: number; readonly parent: number; readonly ticks: number }

/** What a process has used, and what those of its children used that have ended. */
function processOf(pid: string): Process | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') as string[]
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0)
    return { pid: Number(pid), parent: Number(fields[1]), ticks }
  } catch {
    return undefined // it has ended
  }
}

const processes = (): Process[] =>
  readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (processOf(name) ?? []) : []))

const rig = await openRig()
try {
  const tokens = await rig.tokens(2_000)
  const [backend] = await rig.query<{ pid: number }>('select pg_backend_pid() as pid')
  const server = processOf(String(backend?.pid))?.parent
  let [asked, batch] = [0, rig.batch]
  const claim = (): Request => ({
    path: `/v1/batches/${batch}/claims`,
    token: tokens[asked % tokens.length] as string,
    key: `cost-key-${process.pid}-${++asked}`,
    body: '{}',
  })
  const text = JSON.stringify({ claim: { id: 'x'.repeat(30) }, coupon: 'x'.repeat(2_000) })
  const bare = (): Request => ({ ...claim(), path: '/echo', body: text })
  const echo = (): Request => ({ ...claim(), path: '/v1/echo', body: text })
  const used = () => {
    const all = processes()
    const sum = (those: Process[]) => those.reduce((ticks, one) => ticks + one.ticks, 0) / ticksPerSecond
    const workers = all.filter((one) => one.parent === process.pid && one.pid !== server)
    return { service: sum(workers), database: sum(all.filter((one) => one.parent === server || one.pid === server)) }
  }
  console.log(
    '| workers | of | service, µs | database, µs | a second | p50 ms | p99 ms |\n|---:|---|---:|---:|---:|---:|---:|',
  )
  for (const workers of [1, 2]) {
    const ports = await rig.workers(workers)
    const segment = async (next: () => Request) => {
      batch = await rig.freshBatch()
      const before = used()
      const { answered, perSecond, p50Ms, p99Ms, refused } = await load(ports, connections, { requests }, next)
      const after = used()
      if (refused > 0) throw new Error(`${refused} requests were refused`)
      const each = (of: 'service' | 'database') => ((after[of] - before[of]) / answered) * 1e6
      return [each('service'), each('database'), perSecond, p50Ms, p99Ms]
    }
    for (const next of [bare, echo, claim, bare, echo, claim]) await segment(next) // until the code is compiled
    const kinds = { 'bare echo': bare, echo, claim }
    const told = new Map<string, number[][]>()
    for (let n = 0; n < rounds; n++)
      for (const [name, next] of Object.entries(kinds)) told.set(name, [...(told.get(name) ?? []), await segment(next)])
    for (const [name, all] of told) {
      const figures = [0, 1, 2, 3, 4].map((at) => median(all.map((one) => one[at] as number)).toFixed(at < 3 ? 0 : 1))
      console.log(`| ${workers} | ${name} | ${figures.join(' | ')} |`)
    }
  }
} finally {
  await rig.close()
}
