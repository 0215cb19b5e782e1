export const zhCNPage = {
  complaint: {
    title: '投诉',
    entry: '有疑问？投诉',
    lead: '觉得哪里不对，写下来。平台的人会看，答复会发到你的消息里。',
    text: '投诉内容',
    hint: '例如：这笔订单少减了一张券',
    send: '提交投诉',
    sending: '正在提交',
    sent: '投诉已提交，答复会在消息里告诉你',
    waiting: '这里有一条投诉还没有答复。答复之后可以再投诉。',
    states: { open: '等待答复', answered: '已答复' },
    answer: (answer: string) => `答复：${answer}`,
  },
  popup: {
    title: '限时优惠券',
    why: (moment: string) => `你现在就能领，所以告诉你：${moment} 停止发放。一天最多提示一次。`,
    over: '就在刚才，这张券停止发放了。',
    never: '不再提示',
  },
  appeal: {
    title: '申诉',
    lead: '对这次处理有疑问？写下你的说明，会有人重新看。申诉期间不会继续作废你的券。',
    text: '你的说明',
    hint: '例如：这些券是我本人领取并使用的',
    send: '提交申诉',
    sending: '正在提交',
    sent: '申诉已提交，结果会在消息里告诉你',
  },
  bargains: {
    lead: (amount: string) =>
      `单独买一件、不含运费，用上你手里的券和现在能领的券，不超过 ${amount}。和别的商品一起买，以购物车为准。`,
    empty: (amount: string) => `现在没有券后不超过 ${amount} 的商品。券和价格一有变化，这里就会更新。`,
    emptyHere: (amount: string) => `这一类现在没有券后不超过 ${amount} 的商品。`,
    claimFirst: '先领券',
    toCentre: '去领券中心看看',
  },
}
