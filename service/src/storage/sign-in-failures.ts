import type { Sql } from './sql.ts'

/**
 * Counts an attempt before it is judged, so that many at once are judged one after the other. From the fifth failure in a row on the
 * login is shut, each time for twice as long: 30 s, 1 min … at most 15 min. False: it is shut.
 */
export async function beginAttempt(sql: Sql, loginHash: string, at: Date): Promise<boolean> {
  const rows = await sql`
    insert into sign_in_failures as f (login_hash, failures, last_at) values (${loginHash}, 1, ${at})
    on conflict (login_hash) do update set
      failures = case when f.last_at < excluded.last_at - interval '1 day' then 1 else f.failures + 1 end,
      locked_until = case when f.failures + 1 >= 5 and f.last_at >= excluded.last_at - interval '1 day'
                          then excluded.last_at + make_interval(secs => least(900, 30 * 2 ^ least(f.failures - 4, 10))) end,
      last_at = excluded.last_at
     where f.locked_until is null or f.locked_until <= excluded.last_at
    returning 1`
  return rows.length === 1
}

export async function lockedUntil(sql: Sql, loginHash: string): Promise<Date | null> {
  const [row] = await sql<{ until: Date | null }>`
    select locked_until as until from sign_in_failures where login_hash = ${loginHash}`
  return row?.until ?? null
}

/** The attempt was not wrong, only not whole. */
export const uncountAttempt = (sql: Sql, loginHash: string): Promise<unknown[]> => sql`
  with gone as (delete from sign_in_failures where login_hash = ${loginHash} and failures = 1)
  update sign_in_failures set failures = failures - 1, locked_until = null where login_hash = ${loginHash} and failures > 1`

export const forgiveFailures = (sql: Sql, loginHash: string): Promise<unknown[]> => sql`
  delete from sign_in_failures where login_hash = ${loginHash}`

export const forgetFailures = (sql: Sql, before: Date): Promise<{ hash: string }[]> => sql`
  delete from sign_in_failures where login_hash in
    (select login_hash from sign_in_failures where last_at < ${before} limit 1000) returning login_hash as hash`
