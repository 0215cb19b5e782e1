import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { systemClock } from '../../service/src/domain/clock.ts'
import { noFailpoint } from '../../service/src/domain/failpoint.ts'
import { prefixes } from '../../service/src/domain/ids.ts'
import { openDatabase } from '../../service/src/postgres/databases.ts'
import { prepareDatabase } from '../../service/src/prepare.ts'
import type { Service } from '../../service/src/service.ts'
import { openService } from '../../service/src/service.ts'

const workerFile = fileURLToPath(new URL('./worker.ts', import.meta.url))

/** A database of its own, durable as in production, with the demo marketplace in it. */
export type Rig = {
  /** A public batch that anyone may take, with more stock than a bench can use up. */
  readonly batch: string
  /** One more of that kind, of which nobody has a coupon yet. */
  freshBatch(): Promise<string>
  /** As the database's owner. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  /** The service in this process. */
  readonly service: Service
  /** Processes of the service; the ports that they listen on. */
  workers(count: number): Promise<number[]>
  stopWorkers(): Promise<void>
  tokens(count: number): Promise<string[]>
  close(): Promise<void>
}

export async function openRig(): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'quanhe-bench-'))
  chmodSync(folder, 0o755) // a database that runs as another account must be able to enter
  const database = await openDatabase({ url: process.env['DATABASE_URL'], folder })
  await prepareDatabase(database.owner, { clock: systemClock, slices: 1 })
  const owner = new pg.Pool({ ...database.owner, max: 2 })
  const query = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
    (await owner.query<Row>(text, values)).rows
  const batch = await endlessBatch(query)
  const service = await openService({
    database: database.application,
    clock: systemClock,
    failpoint: noFailpoint,
    jobs: false,
  })
  const running: ChildProcess[] = []
  const stopWorkers = async () => {
    await Promise.all(
      running.splice(0).map(async (child) => {
        const over = once(child, 'exit')
        child.kill('SIGKILL')
        await over
      }),
    )
  }
  return {
    batch,
    async freshBatch() {
      const id = service.house.ids.next(prefixes.batch)
      for (const table of ['batches', 'batch_versions', 'stock_slices'])
        await query(
          `insert into ${table} select (jsonb_populate_record(t, $2)).* from ${table} t where batch_id = $1
            ${table === 'batch_versions' ? 'and version = (select b.version from batches b where b.batch_id = $1)' : ''}`,
          [batch, { batch_id: id, ...(table === 'stock_slices' && { claimed: 0 }) }],
        )
      return id
    },
    query,
    service,
    async workers(count) {
      await stopWorkers()
      const env = { ...process.env, NODE_ENV: 'production', BENCH_DATABASE: JSON.stringify(database.application) }
      const children = Array.from({ length: count }, () =>
        spawn(process.execPath, [workerFile], { env, stdio: ['ignore', 'pipe', 'inherit'] }),
      )
      running.push(...children)
      return Promise.all(
        children.map(async (child) =>
          Number(((await once(createInterface({ input: child.stdout }), 'line')) as [string])[0]),
        ),
      )
    },
    stopWorkers,
    tokens: (count) =>
      Promise.all(
        Array.from({ length: count }, async (_, n) => (await service.house.tokens.sign(`bench-${n}`, 86_400)).token),
      ),
    async close() {
      await stopWorkers()
      await service.close()
      await owner.end()
      await database.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function endlessBatch(query: Rig['query']): Promise<string> {
  const [found] = await query<{ id: string }>(
    `select b.batch_id as id from batches b join batch_versions v using (batch_id, version)
      where b.state = 'live' and b.taken_by = 'click' and b.visibility = 'public' and b.campaign_id is null
        and coalesce(jsonb_array_length(v.terms -> 'audience'), 0) = 0 and v.prerequisites = '[]'
        and v.claim_from < now() and v.claim_until > now() order by b.position limit 1`,
  )
  if (!found) throw new Error('the demo marketplace has no batch that anyone may take')
  await query(
    'update batch_versions set per_buyer_limit = 1000, per_day_limit = null, daily_stock = null where batch_id = $1',
    [found.id],
  )
  await query('update stock_slices set total = 100000000 where batch_id = $1', [found.id])
  return found.id
}
