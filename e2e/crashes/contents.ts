import type { TestMarketplace } from '../../service/test/support/marketplace.ts'

/** When somebody was last here is no effect of what they did: it is written apart from it. */
const apart = `'{last_used_at,seen_at}'::text[]`

/** Of every table, how many rows it has and a hash of them all: two moments with the same contents differ in nothing. */
export async function contentsOf(marketplace: TestMarketplace): Promise<Record<string, string>> {
  const tables = await marketplace.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' rows, ' || coalesce(sum(hashtextextended((to_jsonb(t) - ${apart})::text, 0)), 0) as rows from ${name} t`,
  )
  const rows = await marketplace.query<{ name: string; rows: string }>(parts.join(' union all '))
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
}

/** Waits until the database has noticed that the killed process is gone, and undone what it had begun. */
export async function abandoned(marketplace: TestMarketplace, pid: number | undefined): Promise<void> {
  for (let turn = 0; turn < 500; turn++) {
    const left = await marketplace.query(`select 1 from pg_stat_activity where application_name = $1`, [
      `crash-target-${pid}`,
    ])
    if (left.length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('the connections of a killed process are still there after 5 seconds')
}
