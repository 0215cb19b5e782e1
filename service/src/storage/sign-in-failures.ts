import type { Sql } from './sql.ts'

/** Until when this login is shut after too many failures; undefined: it is not. */
export async function lockedUntil(sql: Sql, loginHash: string, at: Date): Promise<Date | undefined> {
  const [row] = await sql<{ until: Date }>`
    select locked_until as until from sign_in_failures where login_hash = ${loginHash} and locked_until > ${at}`
  return row?.until
}

/** From the fifth failure in a row on the login is shut, each time for twice as long: 30 s, 1 min … at most 15 min. */
export const countFailure = (sql: Sql, loginHash: string, at: Date): Promise<unknown[]> => sql`
  insert into sign_in_failures as f (login_hash, failures, last_at) values (${loginHash}, 1, ${at})
  on conflict (login_hash) do update set
    failures = case when f.last_at < excluded.last_at - interval '1 day' then 1 else f.failures + 1 end,
    locked_until = case when f.failures + 1 >= 5 and f.last_at >= excluded.last_at - interval '1 day'
                        then excluded.last_at + make_interval(secs => least(900, 30 * 2 ^ least(f.failures - 4, 10))) end,
    last_at = excluded.last_at`

export const forgiveFailures = (sql: Sql, loginHash: string): Promise<unknown[]> => sql`
  delete from sign_in_failures where login_hash = ${loginHash}`

export const forgetFailures = (sql: Sql, before: Date): Promise<{ hash: string }[]> => sql`
  delete from sign_in_failures where login_hash in
    (select login_hash from sign_in_failures where last_at < ${before} limit 1000) returning login_hash as hash`
