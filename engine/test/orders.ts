// Orders that are paid, and their units coming back.
import { quote, refund, type Quote, type Refund, type RefundMode, type RequestInput } from '@quanhe/engine'

export type Returns = { line: string; quantity: number }[]
export type Order = { readonly request: RequestInput; readonly quote: Quote }

export const MODES = ['apportioned', 'recompute'] as const
export const pay = (request: RequestInput): Order => ({ request, quote: quote({ ...request, detail: 'plan' }) })
export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
export const line = (id: string, unitPriceMinor: number, quantity = 1, shop = 'A') => ({
  id,
  sku: id,
  shop,
  unitPriceMinor,
  quantity,
})
export const at = '2026-11-11T20:00:00+08:00'

/** Returns every unit of the order, in an order and in helpings that `choices` decides. */
export function everyUnit(order: Order, choices: readonly number[]): Returns[] {
  const left = new Map(order.quote.lines.map(({ id, unitsMinor }) => [id, unitsMinor.length]))
  const returns: Returns[] = []
  for (let step = 0; left.size > 0; step++) {
    const open = [...left]
    const [id, units] = open[choices[step % choices.length]! % open.length]!
    const quantity = step >= 12 ? units : 1 + (choices[(step + 1) % choices.length]! % units)
    const [other] = open.find(([one]) => one !== id) ?? []
    const together = other !== undefined && choices[(step + 2) % choices.length]! % 3 === 0
    returns.push([{ line: id, quantity }, ...(together ? [{ line: other, quantity: 1 }] : [])])
    for (const { line, quantity } of returns.at(-1)!) {
      if (left.get(line) === quantity) left.delete(line)
      else left.set(line, left.get(line)! - quantity)
    }
  }
  return returns
}

export const inTurn = (order: Order, returns: readonly Returns[], mode: RefundMode): Refund[] =>
  returns.map((one, i) => refund(order, returns.slice(0, i), one, mode))

/** What each funder gave, or got back, by offer and party; parts of nothing are left out. */
export function byFunder(parts: readonly { offer: string; party: string; minor: number }[]): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const { offer, party, minor } of parts) {
    const key = `${offer} by ${party}`
    totals[key] = (totals[key] ?? 0) + minor
    if (totals[key] === 0) delete totals[key]
  }
  return totals
}
export const given = ({ applied }: Quote) =>
  byFunder(
    applied.flatMap(({ offer, shares }) =>
      shares.flatMap(({ funding }) => funding.map((part) => ({ ...part, offer }))),
    ),
  )
export const back = (refunds: readonly Refund[]) =>
  byFunder(refunds.flatMap(({ lines, lapsed }) => [...lines.flatMap(({ funding }) => funding), ...lapsed]))

export const listOf = (order: Order, returns: Returns): number =>
  sum(returns.map(({ line, quantity }) => order.request.lines.find(({ id }) => id === line)!.unitPriceMinor * quantity))
