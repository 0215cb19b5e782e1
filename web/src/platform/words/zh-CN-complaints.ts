/** The words of the desk that answers buyers. */
export const zhCNComplaints = {
  complaints: {
    heading: '投诉',
    intro: '买家说哪里不对：订单、券或者别的。答复会原样发到买家的消息里。',
    empty: '没有投诉。',
    state: '状态',
    states: { open: '待答复', answered: '已答复' },
    about: '关于',
    order: '订单',
    coupon: '券',
    other: '其他',
    buyer: '买家',
    text: '内容',
    at: '提交时间',
    answer: '答复',
    answerHint: '买家会看到这段话。',
    answered: '已答复，买家会收到消息',
  },
}
