/** 新建优惠时的利润说明。 */
export const zhCNProfit = {
  profit: {
    heading: '一单还赚多少',
    on: (units: string, sku: string) =>
      `拿范围内毛利居中的商品 ${sku} 算：买 ${units} 件，刚好够到门槛，只用这一个优惠。`,
    list: '标价',
    goods: '商品成本',
    without: '不发券，这一单剩',
    borne: '这个优惠由你承担',
    with: '发了券，这一单剩',
    unknown: '范围里的商品都没有填成本，算不出利润。到商品资料里填上成本，或在右边的试算里临时填。',
    lessons: {
      loss: (_more: string) => '每卖一单都不赚钱，卖得越多亏得越多。把面额调小、门槛调高，或换毛利更高的商品。',
      twice: (more: string) =>
        `订单要多 ${more} 才能赚回原来那么多，也就是翻倍以上。只有确定能带来这么多新买家时才值得；否则调小面额或提高门槛。`,
      many: (more: string) =>
        `订单要多 ${more} 才能赚回原来那么多。这是不小的让利：先小批量发，看领券的人是不是本来就会买。`,
      fair: (more: string) => `订单多 ${more} 就能赚回原来那么多，让利在合理范围。门槛略高于平时客单价，效果更好。`,
      free: (_more: string) => '这个优惠不由你承担，每一单的利润不变。',
    },
  },
}
