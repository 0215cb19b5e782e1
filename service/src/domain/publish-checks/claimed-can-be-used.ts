import type { PublishCheck } from './publish-check.ts'

export const claimedCanBeUsed: PublishCheck = {
  name: 'claimed_can_be_used',
  title: { 'zh-CN': '领到的券来得及用', en: 'What is claimed can still be used' },
  from: 'submit',
  judge({ use, claimFrom, claimUntil, claim }) {
    if (use.kind !== 'fixed' || claim === 'none') return []
    const until = new Date(use.until)
    if (until >= claimUntil) return []
    const never = until <= claimFrom
    return [
      {
        severity: never ? 'block' : 'warn',
        says: never
          ? { 'zh-CN': '开始领取时已经过期。', en: 'It is over before the first can be claimed.' }
          : {
              'zh-CN': '使用期先于领取期结束，最后领到的用不了。',
              en: 'Its use ends before its claims do: the last ones are worthless.',
            },
        figures: { useUntil: use.until, claimFrom: claimFrom.toISOString(), claimUntil: claimUntil.toISOString() },
      },
    ]
  },
}
