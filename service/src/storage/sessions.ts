import type { StaffRole } from '../domain/roles.ts'
import type { Sql } from './sql.ts'

export type LiveSession = {
  id: string
  staff: string
  role: StaffRole
  merchant: string | null
  hasSecondFactor: boolean
  /** Signed in at the marketplace's own identity provider, whose second factor counts. */
  elsewhere: boolean
  steppedUpUntil: Date | null
  stale: boolean
}

/** Looked up with every call, so that a role that changed or a session that was ended counts at once. */
export async function liveSession(
  sql: Sql,
  secretHash: string,
  idleSeconds: number,
  pinned: Date | null,
): Promise<LiveSession | undefined> {
  const [row] = await sql<LiveSession>`
    select s.session_id as id, s.staff_id as staff, f.role, f.merchant_id as merchant, f.totp_sealed is not null as "hasSecondFactor",
           f.password_hash is null as elsewhere, s.stepped_up_until as "steppedUpUntil", s.seen_at < t.at - interval '1 minute' as stale
      from staff_sessions s join staff f using (staff_id), (select coalesce(${pinned}::timestamptz, clock_timestamp()) as at) t
     where s.secret_hash = ${secretHash} and s.revoked_at is null and f.state = 'active' and s.ends_at > t.at
       and s.seen_at > t.at - make_interval(secs => ${idleSeconds})`
  return row
}

export const touchSession = (sql: Sql, id: string, pinned: Date | null): Promise<unknown[]> => sql`
  update staff_sessions set seen_at = coalesce(${pinned}::timestamptz, clock_timestamp()) where session_id = ${id}`

export type NewSession = {
  id: string
  secretHash: string
  staff: string
  agent: string
  at: Date
  endsAt: Date
  steppedUpUntil: Date | null
}

export const insertSession = (sql: Sql, one: NewSession): Promise<unknown[]> => sql`
  insert into staff_sessions (session_id, secret_hash, staff_id, agent, created_at, seen_at, ends_at, stepped_up_until)
  values (${one.id}, ${one.secretHash}, ${one.staff}, ${one.agent}, ${one.at}, ${one.at}, ${one.endsAt}, ${one.steppedUpUntil})`

export type ListedSession = { id: string; agent: string; createdAt: Date; seenAt: Date; endsAt: Date }

/** Those of one person that live, newest first. */
export const sessionsOf = (
  sql: Sql,
  staff: string,
  idleSeconds: number,
  at: Date,
): Promise<ListedSession[]> => sql<ListedSession>`
  select session_id as id, agent, created_at as "createdAt", seen_at as "seenAt", ends_at as "endsAt" from staff_sessions
   where staff_id = ${staff} and revoked_at is null and ends_at > ${at} and seen_at > ${at}::timestamptz - make_interval(secs => ${idleSeconds})
   order by created_at desc, session_id limit 200`

export const stepUp = (sql: Sql, id: string, until: Date): Promise<unknown[]> => sql`
  update staff_sessions set stepped_up_until = ${until} where session_id = ${id}`

/** Ends one session, or all of a person's but one. Returns how many ended. */
export async function endSessions(
  sql: Sql,
  which: { staff: string; id?: string; except?: string },
  at: Date,
): Promise<number> {
  const rows = await sql`
    update staff_sessions set revoked_at = ${at}
     where staff_id = ${which.staff} and revoked_at is null
       and (${which.id ?? null}::text is null or session_id = ${which.id ?? null}) and session_id <> ${which.except ?? ''} returning 1`
  return rows.length
}

export const forgetSessions = (sql: Sql, before: Date): Promise<{ id: string }[]> => sql`
  delete from staff_sessions where session_id in
    (select session_id from staff_sessions where coalesce(revoked_at, ends_at) < ${before} limit 1000) returning session_id as id`
