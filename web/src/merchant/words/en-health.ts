import type { zhCNHealth } from './zh-CN-health.ts'

export const enHealth: typeof zhCNHealth = {
  health: {
    heading: 'The last 90 days: what is left after all coupons',
    intro:
      'The list price of what buyers kept, less your part of discounts, service fees and what the goods cost. One bar a week, by time of payment; what came back does not count.',
    none: 'No paid orders in the last 90 days.',
    margin: 'Margin',
    rate: 'Margin of list price',
    borne: 'Discounts you paid',
    fee: 'Service fees',
    goods: 'Cost of goods',
    list: 'List price',
    orders: 'Orders',
    week: 'Week from',
    chart: (weeks, first, last) => `Margin of list price over ${weeks} weeks: from ${first} to ${last}`,
    table: 'The figures of each week',
    unknown: (lines) =>
      `Order lines without a known cost: ${lines}. They count as 0, so the margin looks too high. Fill the costs in where your goods are kept.`,
    fine: 'Nothing changed that needs a warning.',
    warnings: {
      loss: 'The last four weeks made a loss: discounts, fees and costs are more than the list price. Stop the deepest offer first, then see which goods lose.',
      thin: 'The margin of the last four weeks is below the least that the platform asks for. One more coupon on top may sell at a loss.',
      falling:
        'The margin of the last four weeks is at least two points lower than before. Look at it even if sales grow: what was sold more may earn nothing.',
      deeper_discounts:
        'In the last four weeks your part of discounts is at least two points of the list price higher than before.',
    },
  },
}
