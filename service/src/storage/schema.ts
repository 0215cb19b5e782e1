import type pg from 'pg'

/** The schema as text, read from the server's own catalogue: tables, constraints, indexes, functions and what the application may. */
export async function schemaText(client: pg.ClientBase): Promise<string> {
  const lines = async (sql: string) => (await client.query<{ line: string }>(sql)).rows.map((row) => row.line)
  const tables = await lines(
    `select relname as line from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  const parts: string[] = []
  for (const table of tables)
    parts.push(
      [
        `table ${table}`,
        ...(await client.query<{ line: string }>(tableParts, [table])).rows.map((row) => `  ${row.line}`),
      ].join('\n'),
    )
  parts.push(...(await lines(functions)))
  return `-- Dumped from the migrations by tools/generate; a test keeps it true.\n\n${parts.join('\n\n')}\n`
}

const tableParts = `
  select line from (
    select 1 as part, a.attnum as n, a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end ||
           coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = $1::text::regclass and a.attnum > 0 and not a.attisdropped
    union all
    select 2, 0, 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = $1::text::regclass and contype <> 'n'
    union all
    select 3, 0, pg_get_indexdef(indexrelid) from pg_index i
     where indrelid = $1::text::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
    union all
    select 4, 0, 'grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ' to quanhe_app'
      from information_schema.table_privileges where table_name = $1::text and grantee = 'quanhe_app' having count(*) > 0
    union all
    select 5, 0, 'grant update (' || string_agg(column_name, ', ' order by column_name) || ') to quanhe_app'
      from information_schema.column_privileges c
     where table_name = $1::text and grantee = 'quanhe_app' and privilege_type = 'UPDATE'
       and not exists (select from information_schema.table_privileges t where t.table_name = $1::text and t.grantee = 'quanhe_app' and t.privilege_type = 'UPDATE')
    having count(*) > 0
  ) as described order by part, n, line`

const functions = `
  select pg_get_functiondef(oid) as line from pg_proc where pronamespace = 'public'::regnamespace order by proname`
