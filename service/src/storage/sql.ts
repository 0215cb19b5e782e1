import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Clock } from '../domain/clock.ts'
import type { Failpoint } from '../domain/failpoint.ts'
import type { Trace } from '../telemetry/tracing.ts'
import { untraced } from '../telemetry/tracing.ts'

/** One statement, written in full; values become parameters. Nothing else builds SQL in this service. */
export type Sql = <Row = Record<string, unknown>>(
  text: TemplateStringsArray,
  ...values: readonly unknown[]
) => Promise<Row[]>

/** The application's connections. */
export type Store = {
  /** A statement on its own. */
  readonly sql: Sql
  /**
   * Runs `work` in one READ COMMITTED transaction and commits. `work` may run again from its start after a deadlock, so it
   * must have no effect outside the database. `name` names its failpoints: `name#1` stands before the first statement,
   * `name#commit` before the commit and `name#committed` after it.
   */
  transaction<T>(name: string, work: (sql: Sql) => Promise<T>): Promise<T>
  /** For a statement that is a transaction of its own: it has `name#1` before it, and `name#committed` after it. */
  alone(name: string): Sql
  readonly clock: Clock
  /** Connections of this process: all, those at rest, and how many calls wait for one. */
  readonly connections: () => { readonly all: number; readonly idle: number; readonly waiting: number }
  close(): Promise<void>
}

/** The whole transaction is to be run again: what it had read is no longer so. */
export class Again extends Error {}

const int8 = 20
const timestamptz = 1184

function integer(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} does not fit a safe integer`)
  return number
}

const readInstant = pg.types.getTypeParser(timestamptz) as (text: string) => Date | number
const mostInstants = 100
const instants = new Map<string, number>()
/** The rows of one answer name the same few instants over and over. */
function instant(text: string): Date | number {
  const known = instants.get(text)
  if (known !== undefined) return new Date(known)
  const read = readInstant(text)
  if (typeof read === 'number') return read // infinity
  if (instants.size === mostInstants) instants.clear()
  instants.set(text, read.getTime())
  return read
}

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? integer : oid === timestamptz ? instant : pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig

const names = new WeakMap<TemplateStringsArray, { name: string; text: string }>()
let named = 0

/** Each statement of the source is prepared once per connection, under a name of its own. */
function prepared(text: TemplateStringsArray): { name: string; text: string } {
  let found = names.get(text)
  if (!found) {
    found = { name: `s${++named}`, text: text.reduce((sql, part, index) => `${sql}$${index}${part}`) }
    names.set(text, found)
  }
  return found
}

const on = (client: pg.Pool | pg.PoolClient, trace: Trace): Sql => {
  const run = async <Row>(text: TemplateStringsArray, ...values: readonly unknown[]) =>
    (await client.query({ ...prepared(text), values: [...values] })).rows as Row[]
  if (trace === untraced) return run
  // the text of a statement has no values in it
  return <Row>(text: TemplateStringsArray, ...values: readonly unknown[]) =>
    trace('sql', { 'db.system': 'postgresql', 'db.query.text': prepared(text).text.trim() }, () =>
      run<Row>(text, ...values),
    )
}

const serialization = new Set(['40001', '40P01'])

export function openStore(options: { pool: pg.PoolConfig; clock: Clock; failpoint: Failpoint; trace?: Trace }): Store {
  const pool = new pg.Pool({ max: 16, application_name: 'quanhe', ...options.pool, types })
  pool.on('error', () => {}) // an idle connection that broke is replaced at its next use
  // one that breaks in a transaction between two statements fails the next one; unheard, its error would end the process
  pool.on('connect', (client) => client.on('error', () => {}))
  const { failpoint, trace = untraced } = options

  async function once<T>(name: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query('begin')
      const run = on(client, trace)
      let step = 0
      const result = await work((async (text, ...values) => {
        const stopped = failpoint(`${name}#${++step}`)
        if (stopped) await stopped
        return run(text, ...values)
      }) as Sql)
      await failpoint(`${name}#commit`)
      await client.query('commit')
      await failpoint(`${name}#committed`)
      return result
    } catch (error) {
      await client.query('rollback').catch((failed: Error) => (broken = failed))
      throw error
    } finally {
      client.release(broken)
    }
  }

  const single = on(pool, trace)
  return {
    sql: single,
    alone: (name) =>
      (async (text, ...values) => {
        await failpoint(`${name}#1`)
        const rows = await single(text, ...values)
        await failpoint(`${name}#committed`)
        return rows
      }) as Sql,
    clock: options.clock,
    connections: () => ({ all: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
    async transaction(name, work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(name, work)
        } catch (error) {
          const again = error instanceof Again || serialization.has((error as { code?: string }).code ?? '')
          if (!again || attempt === 5) throw error
          await sleep(attempt * 5)
        }
      }
    },
  }
}

/** The moment that limits are judged at: the database's, or that of a clock which stands still. Milliseconds. */
export async function moment(sql: Sql, clock: Clock): Promise<Date> {
  const [row] = await sql<{
    at: Date
  }>`select coalesce(${clock.pinned()}::timestamptz, date_trunc('milliseconds', clock_timestamp())) as at`
  return (row as { at: Date }).at
}
