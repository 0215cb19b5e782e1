import type { Sql } from './sql.ts'

export type Supply = { batch: string; total: number; budgetMinor: number }

/** Grants each batch its stock and its budget, spread over the slices at `buckets`; what does not divide goes to the first ones. */
export async function grantSupply(sql: Sql, supplies: readonly Supply[], buckets: readonly number[]): Promise<void> {
  const rows = supplies.flatMap(({ batch, total, budgetMinor }) =>
    buckets.map((bucket, n) => ({
      bucket,
      batch,
      total: part(total, n, buckets.length),
      budget: part(budgetMinor, n, buckets.length),
    })),
  )
  const json = JSON.stringify(rows)
  await sql`
    insert into stock_slices (bucket, batch_id, total)
    select bucket, batch, total from json_to_recordset(${json}::json) as r(bucket smallint, batch text, total integer)`
  await sql`
    insert into budget_slices (bucket, batch_id, budget_minor)
    select bucket, batch, budget from json_to_recordset(${json}::json) as r(bucket smallint, batch text, budget bigint)`
}

/** What a change of supply would leave: not below what is issued, reserved or spent. */
export type SupplyChange = { batch: string; stock: number; budgetMinor: number }

/**
 * Adds stock and budget, or takes back what nobody has yet. Added, it is spread evenly; taken back, it comes from the slices that
 * have most left. Undefined: more than that is issued or spent already, and nothing changed.
 */
export async function changeSupply(
  sql: Sql,
  { batch, stock, budgetMinor }: SupplyChange,
): Promise<{ stock: number; budgetMinor: number } | undefined> {
  const stocks = await sql<Slice>`
    select bucket, total as whole, total - claimed as free from stock_slices where batch_id = ${batch} order by bucket for no key update`
  const budgets = await sql<Slice>`
    select bucket, budget_minor as whole, budget_minor - reserved_minor - spent_minor as free from budget_slices
     where batch_id = ${batch} order by bucket for no key update`
  const [totals, amounts] = [changed(stocks, stock), changed(budgets, budgetMinor)]
  if (!totals || !amounts) return undefined
  await sql`
    update stock_slices s set total = c.whole
      from unnest(${totals.map((one) => one.bucket)}::smallint[], ${totals.map((one) => one.whole)}::integer[]) as c(bucket, whole)
     where s.batch_id = ${batch} and s.bucket = c.bucket`
  await sql`
    update budget_slices s set budget_minor = c.whole
      from unnest(${amounts.map((one) => one.bucket)}::smallint[], ${amounts.map((one) => one.whole)}::bigint[]) as c(bucket, whole)
     where s.batch_id = ${batch} and s.bucket = c.bucket`
  const sum = (slices: readonly Slice[]) => slices.reduce((all, one) => all + one.whole, 0)
  return { stock: sum(totals), budgetMinor: sum(amounts) }
}

type Slice = { bucket: number; whole: number; free: number }

/** The slices with so much more, or less, in them; undefined where less is not free to be taken. */
function changed(slices: readonly Slice[], by: number): Slice[] | undefined {
  if (by >= 0) return slices.map((one, n) => ({ ...one, whole: one.whole + part(by, n, slices.length) }))
  let left = -by
  const taken = new Map<number, number>()
  for (const one of [...slices].sort((a, b) => b.free - a.free)) {
    const now = Math.min(left, Math.max(one.free, 0))
    taken.set(one.bucket, now)
    left -= now
  }
  return left > 0 ? undefined : slices.map((one) => ({ ...one, whole: one.whole - (taken.get(one.bucket) ?? 0) }))
}

const part = (whole: number, nth: number, of: number) => Math.floor(whole / of) + (nth < whole % of ? 1 : 0)

export type BudgetUse = { batch: string; minor: number }

/** What each batch pays for in an order. */
export function budgetUses(shares: readonly { batch: string; minor: number }[]): BudgetUse[] {
  const sums = new Map<string, number>()
  for (const { batch, minor } of shares) sums.set(batch, (sums.get(batch) ?? 0) + minor)
  return [...sums].map(([batch, minor]) => ({ batch, minor })).sort((a, b) => (a.batch < b.batch ? -1 : 1))
}

/** What is left of the budgets, in all slices: one that runs short takes over what its siblings have. */
export const budgetsLeft = (sql: Sql, batches: readonly string[]): Promise<BudgetUse[]> => sql<BudgetUse>`
  select batch_id as batch, sum(budget_minor - reserved_minor - spent_minor)::bigint as minor from budget_slices
   where batch_id = any(${batches}::text[]) group by batch_id`

/** Reserves what an order would spend. False, and nothing taken, where one of the budgets does not have it any more. */
export async function reserveBudgets(sql: Sql, slice: number, uses: readonly BudgetUse[]): Promise<boolean> {
  await sql`
    select gather_budgets(${slice}::smallint, ${uses.map((use) => use.batch)}::text[], ${uses.map((use) => use.minor)}::bigint[])`
  const rows = await sql`
    update budget_slices b set reserved_minor = b.reserved_minor + u.minor
      from unnest(${uses.map((use) => use.batch)}::text[], ${uses.map((use) => use.minor)}::bigint[]) as u(batch, minor)
     where b.bucket = ${slice} and b.batch_id = u.batch and b.reserved_minor + b.spent_minor + u.minor <= b.budget_minor
    returning b.batch_id`
  return rows.length === uses.length
}

/** What a refund took back of a discount may be spent again. */
export const returnBudgets = (sql: Sql, slice: number, uses: readonly BudgetUse[]): Promise<unknown[]> => sql`
  with locked as materialized (
    select b.batch_id, u.minor from budget_slices b
      join unnest(${uses.map((use) => use.batch)}::text[], ${uses.map((use) => use.minor)}::bigint[]) as u(batch, minor) on b.batch_id = u.batch
     where b.bucket = ${slice} order by b.batch_id for no key update of b
  )
  update budget_slices b set spent_minor = b.spent_minor - l.minor from locked l where b.bucket = ${slice} and b.batch_id = l.batch_id`
