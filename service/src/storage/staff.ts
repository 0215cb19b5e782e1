import type { StaffRole } from '../domain/roles.ts'
import type { Sql } from './sql.ts'

export type StaffState = 'invited' | 'active' | 'disabled'

export type StaffRow = {
  id: string
  login: string
  name: string
  role: StaffRole
  merchant: string | null
  state: StaffState
  passwordHash: string | null
  totpSealed: string | null
  totpStep: number
  oidcSubject: string | null
  version: number
  createdAt: Date
  createdBy: string
}

/** By id, by login or by the subject at the identity provider: exactly one of them. */
export async function staffBy(
  sql: Sql,
  by: { id?: string; login?: string; subject?: string },
): Promise<StaffRow | undefined> {
  const [row] = await sql<StaffRow>`
    select staff_id as id, login, name, role, merchant_id as merchant, state, password_hash as "passwordHash", totp_sealed as "totpSealed",
           totp_step as "totpStep", oidc_subject as "oidcSubject", version, created_at as "createdAt", created_by as "createdBy"
      from staff where staff_id = ${by.id ?? null} or login = ${by.login ?? null} or oidc_subject = ${by.subject ?? null} limit 1`
  return row
}

export type NewStaff = Pick<StaffRow, 'id' | 'login' | 'name' | 'role' | 'merchant' | 'state' | 'createdBy'> & {
  passwordHash?: string | null
}

/** False: the login is taken. */
export async function insertStaff(sql: Sql, one: NewStaff): Promise<boolean> {
  const rows = await sql`
    insert into staff (staff_id, login, name, role, merchant_id, state, password_hash, created_by)
    values (${one.id}, ${one.login}, ${one.name}, ${one.role}, ${one.merchant}, ${one.state}, ${one.passwordHash ?? null}, ${one.createdBy})
    on conflict do nothing returning 1`
  return rows.length === 1
}

/** By id. `merchant` null: of everyone. */
export const listedStaff = (
  sql: Sql,
  filter: { merchant: string | null; role: StaffRole | null; state: StaffState | null },
  after: string,
  most: number,
): Promise<StaffRow[]> => sql<StaffRow>`
  select staff_id as id, login, name, role, merchant_id as merchant, state, null as "passwordHash", totp_sealed as "totpSealed",
         0 as "totpStep", oidc_subject as "oidcSubject", version, created_at as "createdAt", created_by as "createdBy"
    from staff
   where staff_id > ${after} and (${filter.merchant}::text is null or merchant_id = ${filter.merchant})
     and (${filter.role}::text is null or role = ${filter.role}) and (${filter.state}::text is null or state = ${filter.state})
   order by staff_id limit ${most}`

/** One account at a time changes, and what others may still do is counted under the same lock. */
export const lockStaff = (sql: Sql): Promise<unknown[]> => sql`select pg_advisory_xact_lock(43100050)`

/** How many active people of this role are left beside `except`. */
export async function othersOfRole(
  sql: Sql,
  role: StaffRole,
  merchant: string | null,
  except: string,
): Promise<number> {
  const [row] = await sql<{ n: number }>`
    select count(*) as n from staff
     where role = ${role} and merchant_id is not distinct from ${merchant}::text and state = 'active' and staff_id <> ${except}`
  return row?.n ?? 0
}

export type StaffChange = { name?: string; role?: StaffRole; state?: StaffState; oidcSubject?: string | null }

/** A guarded change: false where its present state or version does not allow it. */
export async function changeStaff(
  sql: Sql,
  id: string,
  from: { states: readonly StaffState[] },
  change: StaffChange,
): Promise<boolean> {
  const rows = await sql`
    update staff set name = coalesce(${change.name ?? null}, name), role = coalesce(${change.role ?? null}, role),
                     state = coalesce(${change.state ?? null}, state), version = version + 1
     where staff_id = ${id} and state = any(${from.states}) returning 1`
  return rows.length === 1
}

/**
 * Ties the account to the subject that the identity provider knows the person by. From then on that is its one door: password, second
 * factor and open invitations are forgotten, so that nobody who made the account keeps a way in. False: it is tied already, or disabled.
 */
export async function bindSubject(sql: Sql, id: string, subject: string): Promise<boolean> {
  const rows = await sql`
    with bound as (
      update staff set oidc_subject = ${subject}, state = 'active', password_hash = null, totp_sealed = null, version = version + 1
       where staff_id = ${id} and state in ('invited', 'active') and oidc_subject is null returning staff_id
    ), codes as (delete from staff_recovery_codes where staff_id in (select staff_id from bound)
    ), links as (delete from staff_invitations where staff_id in (select staff_id from bound))
    select 1 from bound`
  return rows.length === 1
}

export const setPassword = (sql: Sql, id: string, hash: string): Promise<unknown[]> => sql`
  update staff set password_hash = ${hash}, state = case when state = 'invited' then 'active' else state end, version = version + 1
   where staff_id = ${id} and state <> 'disabled' returning 1`

export const setSecondFactor = (sql: Sql, id: string, sealed: string | null): Promise<unknown[]> => sql`
  update staff set totp_sealed = ${sealed}, version = version + 1 where staff_id = ${id}`

/** A one-time password counts once: false where this step, or a later one, was used. */
export async function takeStep(sql: Sql, id: string, step: number): Promise<boolean> {
  return (
    (await sql`update staff set totp_step = ${step} where staff_id = ${id} and totp_step < ${step} returning 1`)
      .length === 1
  )
}

export const replaceRecoveryCodes = (sql: Sql, id: string, hashes: readonly string[]): Promise<unknown[]> => sql`
  with gone as (delete from staff_recovery_codes where staff_id = ${id} and not code_hash = any(${hashes}))
  insert into staff_recovery_codes (staff_id, code_hash) select ${id}, unnest(${hashes}::text[])`

/** False: there is no such code, or it was used. */
export async function takeRecoveryCode(sql: Sql, id: string, hash: string, at: Date): Promise<boolean> {
  const rows = await sql`
    update staff_recovery_codes set used_at = ${at} where staff_id = ${id} and code_hash = ${hash} and used_at is null returning 1`
  return rows.length === 1
}

export async function recoveryCodesLeft(sql: Sql, id: string): Promise<number> {
  const [row] = await sql<{ n: number }>`
    select count(*) as n from staff_recovery_codes where staff_id = ${id} and used_at is null`
  return row?.n ?? 0
}

/** The one link that counts: earlier ones go. */
export const insertStaffInvitation = (
  sql: Sql,
  one: { tokenHash: string; staff: string; endsAt: Date; createdBy: string },
): Promise<unknown[]> => sql`
  with gone as (delete from staff_invitations where staff_id = ${one.staff})
  insert into staff_invitations (token_hash, staff_id, ends_at, created_by) values (${one.tokenHash}, ${one.staff}, ${one.endsAt}, ${one.createdBy})`

/** Whose invitation this is; undefined: there is none, it is over, or it was used. */
export async function takeStaffInvitation(sql: Sql, tokenHash: string, at: Date): Promise<string | undefined> {
  const [row] = await sql<{ staff: string }>`
    update staff_invitations set used_at = ${at} where token_hash = ${tokenHash} and used_at is null and ends_at > ${at} returning staff_id as staff`
  return row?.staff
}

/** Password, second factor and recovery codes are forgotten; the account waits for its invitation. */
export const clearProofs = (sql: Sql, id: string): Promise<unknown[]> => sql`
  with codes as (delete from staff_recovery_codes where staff_id = ${id})
  update staff set password_hash = null, totp_sealed = null, oidc_subject = null, state = 'invited', version = version + 1 where staff_id = ${id}`

export async function anyStaff(sql: Sql): Promise<boolean> {
  return (await sql`select 1 from staff limit 1`).length === 1
}
