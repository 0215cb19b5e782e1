import type { OrderRules } from '../domain/order-rules.ts'
import { defaultOrderRules } from '../domain/order-rules.ts'
import type { Sql } from './sql.ts'

/** The rules that count now: the highest version of the settings, over the defaults. */
export async function orderRules(sql: Sql): Promise<OrderRules> {
  const [row] = await sql<{ orders: Partial<OrderRules> | null }>`
    select settings -> 'orders' as orders from settings_versions order by version desc limit 1`
  return { ...defaultOrderRules, ...row?.orders }
}
