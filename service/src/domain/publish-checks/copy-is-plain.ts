import type { PublishCheck } from './publish-check.ts'

/** Words that promise the most of a range. Alone they tell nobody what is to be had: 最高省300, as low as 9.90. */
const BOASTS = /最高(?:可?省|立省|优惠)|低至|最低仅?|省到|up to|as low as|from only|save as much as/iu
/** What has to stand beside them: what must be spent or bought for it. */
const CONDITION =
  /满\s*[¥￥]?\s*\d|每满|第\s*[二2]\s*件|\d\s*件|\b(?:over|orders? (?:of|from|above)|spend(?:ing)?|off \d|for \d+ items?|on \d)/iu

/** 最高省 and 低至 without the condition next to them are vague marketing: the copy says what has to be done for it. */
export const copyIsPlain: PublishCheck = {
  name: 'copy_is_plain',
  title: { 'zh-CN': '文案不含糊', en: 'The copy is plain' },
  from: 'submit',
  judge({ texts }) {
    const vague = texts.filter((text) => BOASTS.test(text) && !CONDITION.test(text))
    return vague.map((text) => ({
      severity: 'block',
      says: {
        'zh-CN': `「${text}」没有写条件：在旁边写明满多少、买几件。`,
        en: `“${text}” states no condition: say beside it what must be spent or bought.`,
      },
      figures: { text },
    }))
  },
}
