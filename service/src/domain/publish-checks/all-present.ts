import { mostOffOf } from '../batch-caps.ts'
import type { Finding, PublishCheck } from './publish-check.ts'

/** The windows and limits cannot be left out of a batch at all; stock and budget can still be nought. */
export const allPresent: PublishCheck = {
  name: 'all_present',
  title: { 'zh-CN': '结束时间、库存、预算、限领齐全', en: 'End, stock, budget and limit are all there' },
  from: 'submit',
  judge({ stock, budgetMinor, offer, claimUntil, at }) {
    const findings: Finding[] = []
    const missing = (figures: Finding['figures'], zh: string, en: string) =>
      findings.push({ severity: 'block', says: { 'zh-CN': zh, en }, figures })
    if (stock === 0) missing({ stock }, '库存为 0，一张也发不出。', 'The stock is 0: nothing can be issued.')
    const off = mostOffOf(offer.benefit)
    if (budgetMinor < (off ?? 1))
      missing(
        { budgetMinor, mostOffMinor: off ?? null },
        '预算不够使用一张券。',
        'The budget does not pay for one use.',
      )
    if (claimUntil <= at)
      missing({ claimUntil: claimUntil.toISOString() }, '领取时间已经结束。', 'The claim window is over already.')
    return findings
  },
}
