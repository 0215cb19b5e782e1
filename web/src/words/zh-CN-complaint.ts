export const zhCNComplaint = {
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
}
