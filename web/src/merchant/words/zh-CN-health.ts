/** 商家看自己的长期毛利。 */
export const zhCNHealth = {
  health: {
    heading: '近 90 天：用完所有优惠还剩多少',
    intro: '买家留下的商品标价，减去你承担的优惠、技术服务费和商品成本。按付款时间每周一格，退掉的不算。',
    none: '近 90 天还没有付款的订单。',
    margin: '毛利',
    rate: '毛利占标价',
    borne: '你承担的优惠',
    fee: '技术服务费',
    goods: '商品成本',
    list: '标价合计',
    orders: '订单',
    week: '这一周起',
    chart: (weeks: string, first: string, last: string) => `${weeks} 周的毛利占标价：从 ${first} 到 ${last}`,
    table: '每周的数字',
    unknown: (lines: string) => `有 ${lines} 行商品没有成本，按 0 算，毛利看起来会偏高。到商品资料里填上成本。`,
    fine: '没有需要提醒的变化。',
    warnings: {
      loss: '最近四周在亏：优惠、服务费和成本加起来超过了标价。先停下最深的优惠，再看哪些商品在亏。',
      thin: '最近四周的毛利低于平台要求的最低毛利。再叠一张券就可能卖亏。',
      falling: '最近四周的毛利比之前低了至少两个百分点。销量在涨也请看看：多卖的可能不赚钱。',
      deeper_discounts: '最近四周你承担的优惠占标价的比例，比之前高了至少两个百分点。',
    },
  },
}
