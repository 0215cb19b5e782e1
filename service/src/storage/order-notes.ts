import type { Sql } from './sql.ts'

export type NoteRow = { id: string; author: string; merchant: string | null; text: string; at: Date }

export const insertNote = (sql: Sql, bucket: number, order: string, note: NoteRow): Promise<unknown[]> => sql`
  insert into order_notes (bucket, order_id, note_id, author, merchant_id, text, at)
  values (${bucket}, ${order}, ${note.id}, ${note.author}, ${note.merchant}, ${note.text}, ${note.at})`

/** Notes of a merchant's people (null: everybody's), oldest first. */
export const notesOf = (
  sql: Sql,
  bucket: number,
  order: string,
  merchant: string | null,
): Promise<NoteRow[]> => sql<NoteRow>`
  select note_id as id, author, merchant_id as merchant, text, at from order_notes
   where bucket = ${bucket} and order_id = ${order} and (${merchant}::text is null or merchant_id = ${merchant}) order by note_id`
