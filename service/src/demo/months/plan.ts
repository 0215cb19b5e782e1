// Two months of trade before the demo begins, and what there is of the third: who bought what when, and what came back. Pure, and
// the same for everybody who starts the demo in the same month.

export type Purchase = {
  readonly at: Date
  readonly buyer: string
  readonly claims: readonly string[]
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
  /** When the first line goes back, one unit of it; null: it is kept. */
  readonly refundAt: Date | null
}

export type DemoMonths = {
  /** The beginnings of the month before last, of the last, and of this one. */
  readonly starts: readonly [Date, Date, Date]
  readonly purchases: readonly Purchase[]
}

const hour = 3_600_000
const day = 24 * hour
/** China has one time zone and no summer time. */
const ahead = 8 * hour

type Cart = Pick<Purchase, 'claims' | 'lines'>
const cart = (claims: readonly string[], lines: Readonly<Record<string, number>>): Cart => ({
  claims,
  lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })),
})
const [voucher, appliances, yunshan, packet] = ['past-voucher', 'past-appliances', 'past-yunshan', 'past-bank-packet']
/** The voucher of the campaign that ran through these months. */
const festival = 'past-campaign'

const carts: readonly Cart[] = [
  cart([voucher, yunshan], { 'ys-tea-dress-s': 1, 'hz-shampoo-400': 1 }),
  cart([voucher, packet], { 'xh-speaker': 1, 'px-charger-33': 1 }),
  cart([appliances], { 'lc-air-fryer': 1 }),
  cart([voucher], { 'sy-green-250': 2, 'gs-nuts-adult': 1 }),
  cart([festival], { 'qh-kids-tee-110': 2 }),
  cart([voucher], { 'my-floor-lamp': 1, 'nc-pillow': 1 }),
  cart([packet, festival], { 'gs-rice-5kg': 2, 'lj-apple-4kg': 1 }),
  cart([voucher, yunshan], { 'ys-linen-dress-white-s': 1 }),
  cart([voucher, appliances], { 'lc-rice-cooker-3l': 1, 'nc-blanket-check': 1 }),
  cart([voucher, packet], { 'yy-serum-50': 1, 'hz-hair-oil': 1 }),
]

const momentsOfMonth = 10
const purchasesAtOnce = 3

/** The last moments of a month are followed by refunds in the next: the case that settlement must get right. */
export function demoMonths(now: Date): DemoMonths {
  const local = new Date(now.getTime() + ahead)
  const monthsAgo = (n: number) => new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() - n, 1) - ahead)
  const starts = [monthsAgo(2), monthsAgo(1), monthsAgo(0)] as const
  const ends = [starts[1], starts[2], monthsAgo(-1)]
  const latest = now.getTime() - hour
  const purchases = starts.flatMap((start, month) => {
    const step = ((ends[month] as Date).getTime() - start.getTime()) / momentsOfMonth
    const together = month === 2 ? 1 : purchasesAtOnce
    return Array.from({ length: momentsOfMonth * together }, (_, n): Purchase => {
      const at = start.getTime() + (Math.floor(n / together) + 0.95) * step
      const back = at + 2 * day
      const { claims, lines } = carts[(n * 3 + month) % carts.length] as Cart
      const isReturned = n % 4 === 1 && back < latest
      return {
        at: new Date(at),
        buyer: `demo-past-${month + 1}-${n + 1}`,
        claims,
        lines,
        refundAt: isReturned ? new Date(back) : null,
      }
    })
  })
  return { starts, purchases: purchases.filter(({ at }) => at.getTime() < latest) }
}
