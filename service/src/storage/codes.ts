import type { Sql } from './sql.ts'

export type CodeSetRow = {
  id: string
  batch: string
  merchant: string | null
  origin: 'generated' | 'imported'
  job: string | null
  note: string | null
  codes: number
  usesPerCode: number
  seed: Buffer | null
  downloadedAt: Date | null
  downloadedBy: string | null
  voidedAt: Date | null
  voidedBecause: string | null
  createdAt: Date
  createdBy: string
}

export const insertCodeSet = (
  sql: Sql,
  set: Pick<
    CodeSetRow,
    | 'id'
    | 'batch'
    | 'merchant'
    | 'origin'
    | 'job'
    | 'note'
    | 'codes'
    | 'usesPerCode'
    | 'seed'
    | 'createdAt'
    | 'createdBy'
  >,
): Promise<unknown[]> => sql`
  insert into code_sets (code_set_id, batch_id, merchant_id, origin, job_id, note, codes, uses_per_code, seed, created_at, created_by)
  values (${set.id}, ${set.batch}, ${set.merchant}, ${set.origin}, ${set.job}, ${set.note}, ${set.codes}, ${set.usesPerCode}, ${set.seed}, ${set.createdAt}, ${set.createdBy})`

export async function codeSetById(sql: Sql, id: string): Promise<CodeSetRow | undefined> {
  const [row] = await sql<CodeSetRow>`
    select code_set_id as id, batch_id as batch, merchant_id as merchant, origin, job_id as job, note, codes, uses_per_code as "usesPerCode", seed,
           downloaded_at as "downloadedAt", downloaded_by as "downloadedBy", voided_at as "voidedAt", voided_because as "voidedBecause",
           created_at as "createdAt", created_by as "createdBy"
      from code_sets where code_set_id = ${id}`
  return row
}

/** Newest first, from before `before`. */
export const codeSets = (
  sql: Sql,
  filter: { merchant: string | null; batch: string | null },
  before: string | null,
  most: number,
): Promise<CodeSetRow[]> => sql<CodeSetRow>`
  select code_set_id as id, batch_id as batch, merchant_id as merchant, origin, job_id as job, note, codes, uses_per_code as "usesPerCode", seed,
         downloaded_at as "downloadedAt", downloaded_by as "downloadedBy", voided_at as "voidedAt", voided_because as "voidedBecause",
         created_at as "createdAt", created_by as "createdBy"
    from code_sets
   where (${filter.merchant}::text is null or merchant_id = ${filter.merchant}) and (${filter.batch}::text is null or batch_id = ${filter.batch})
     and (${before}::text is null or code_set_id < ${before})
   order by code_set_id desc limit ${most}`

export async function codeSetOfJob(sql: Sql, job: string): Promise<CodeSetRow | undefined> {
  const [row] = await sql<{ id: string }>`select code_set_id as id from code_sets where job_id = ${job}`
  return row && codeSetById(sql, row.id)
}

/** Takes codes in; those that exist already, in whichever set, are left out. Returns the hashes that were new. */
export const insertCodes = (
  sql: Sql,
  set: string,
  hashes: readonly Buffer[],
  most: number,
): Promise<{ hash: Buffer }[]> => sql`
  insert into codes (bucket, code_hash, code_set_id, most)
  select get_byte(h, 0), h, ${set}, ${most} from unnest(${hashes}::bytea[]) as u(h) on conflict do nothing
  returning code_hash as hash`

export const addCodes = (sql: Sql, set: string, n: number): Promise<unknown[]> => sql`
  update code_sets set codes = codes + ${n} where code_set_id = ${set}`

/** How often the codes of a set were used, and how many of them at least once. */
export async function codeUses(sql: Sql, set: string): Promise<{ uses: number; used: number }> {
  const [row] = await sql<{ uses: number; used: number }>`
    select coalesce(sum(used), 0)::bigint as uses, count(*) filter (where used > 0)::integer as used from codes where code_set_id = ${set}`
  return row as { uses: number; used: number }
}

export type CodeRow = {
  set: string
  batch: string
  used: number
  most: number
  voided: boolean
}

/** A code, held until the transaction ends. Undefined: there is none. */
export async function lockCode(sql: Sql, hash: Buffer): Promise<CodeRow | undefined> {
  const [row] = await sql<CodeRow>`
    select c.code_set_id as set, s.batch_id as batch, c.used, c.most, s.voided_at is not null as voided
      from codes c join code_sets s on s.code_set_id = c.code_set_id
     where c.bucket = get_byte(${hash}::bytea, 0) and c.code_hash = ${hash} for no key update of c`
  return row
}

/** One use more. False: it has none left. */
export async function useCode(sql: Sql, hash: Buffer): Promise<boolean> {
  const rows = await sql`
    update codes set used = used + 1 where bucket = get_byte(${hash}::bytea, 0) and code_hash = ${hash} and used < most returning 1`
  return rows.length === 1
}

/** A single code is void: it has no uses left. Undefined: there is no such code within reach. */
export async function voidCode(
  sql: Sql,
  hash: Buffer,
  merchant: string | null,
): Promise<{ set: string; used: number } | undefined> {
  const [row] = await sql<{ set: string; used: number }>`
    update codes c set most = c.used from code_sets s
     where c.bucket = get_byte(${hash}::bytea, 0) and c.code_hash = ${hash} and s.code_set_id = c.code_set_id
       and (${merchant}::text is null or s.merchant_id = ${merchant})
    returning c.code_set_id as set, c.used`
  return row
}

/** The codes are handed out in the clear: to one caller, who may ask again for a while. False: to another, or too long ago. */
export async function beginDownload(sql: Sql, set: string, by: string, at: Date, seconds: number): Promise<boolean> {
  const rows = await sql`
    update code_sets set downloaded_at = coalesce(downloaded_at, ${at}), downloaded_by = ${by}
     where code_set_id = ${set} and seed is not null
       and (downloaded_at is null or (downloaded_by = ${by} and downloaded_at > ${at}::timestamptz - make_interval(secs => ${seconds})))
    returning 1`
  return rows.length === 1
}

/** What codes can be made from again is forgotten once they were handed out, before this. */
export const forgetSeeds = (sql: Sql, before: Date): Promise<unknown[]> => sql`
  update code_sets set seed = null where seed is not null and downloaded_at < ${before} returning 1`

/** From now on no code of the set is redeemed. False: it was void already. */
export async function voidCodeSet(sql: Sql, set: string, by: string, because: string, at: Date): Promise<boolean> {
  const rows = await sql`
    update code_sets set voided_at = ${at}, voided_by = ${by}, voided_because = ${because} where code_set_id = ${set} and voided_at is null returning 1`
  return rows.length === 1
}

/** How many codes of a batch may still be redeemed, at the most. */
export async function codesOutstanding(sql: Sql, batch: string): Promise<number> {
  const [row] = await sql<{ n: number }>`
    select coalesce(sum(codes::bigint * uses_per_code), 0)::bigint as n from code_sets where batch_id = ${batch} and voided_at is null`
  return (row as { n: number }).n
}

export type Guesses = { unknown: number; typos: number; everybody: number }

/** Wrong codes of this caller, and of everybody, in this quarter of an hour. */
export async function guessesSince(sql: Sql, bucket: number, principal: string, slot: Date): Promise<Guesses> {
  const [row] = await sql<Guesses>`
    select coalesce(sum(unknown) filter (where bucket = ${bucket} and principal = ${principal}), 0)::integer as unknown,
           coalesce(sum(typos) filter (where bucket = ${bucket} and principal = ${principal}), 0)::integer as typos,
           coalesce(sum(unknown), 0)::integer as everybody
      from code_guesses where slot = ${slot}`
  return row as Guesses
}

export const countGuess = (
  sql: Sql,
  bucket: number,
  principal: string,
  slot: Date,
  guess: { unknown: number; typos: number },
): Promise<unknown[]> => sql`
  insert into code_guesses as g (bucket, principal, slot, unknown, typos) values (${bucket}, ${principal}, ${slot}, ${guess.unknown}, ${guess.typos})
  on conflict (bucket, principal, slot) do update set unknown = g.unknown + excluded.unknown, typos = g.typos + excluded.typos`

export const forgetGuesses = (sql: Sql, before: Date): Promise<unknown[]> => sql`
  delete from code_guesses where slot < ${before} returning 1`
