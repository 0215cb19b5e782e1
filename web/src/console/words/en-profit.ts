import type { zhCNProfit } from './zh-CN-profit.ts'

export const enProfit: typeof zhCNProfit = {
  profit: {
    heading: 'What an order still earns',
    on: (units, sku) =>
      `Worked out on ${sku}, the item in the middle of the scope by margin: ${units} of it just reach the threshold, with this offer alone.`,
    list: 'List price',
    goods: 'Cost of goods',
    without: 'Left without the offer',
    borne: 'Your part of this offer',
    with: 'Left with the offer',
    unknown:
      'No item in the scope has a cost, so profit cannot be worked out. Fill costs in where your goods are kept, or for now in the trial.',
    lessons: {
      loss: (_more) =>
        'No order earns anything: the more you sell, the more you lose. Take less off, raise the threshold, or choose goods with more margin.',
      twice: (more) =>
        `You need ${more} more orders to earn what you earned before, more than twice as many. Worth it only if you are sure of that many new buyers; else take less off or raise the threshold.`,
      many: (more) =>
        `You need ${more} more orders to earn what you earned before. That is a lot to give: start small, and see whether those who claim it would have bought anyway.`,
      fair: (more) =>
        `With ${more} more orders you earn what you earned before: a reasonable concession. It works best with a threshold a little above a usual order.`,
      free: (_more) => 'You pay nothing of this offer: each order earns what it did.',
    },
  },
}
