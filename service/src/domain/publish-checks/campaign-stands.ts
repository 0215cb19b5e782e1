import type { Finding, PublishCheck } from './publish-check.ts'
import { amount } from './ratios.ts'

/** A batch goes out with the plan that it belongs to: approved, within its phase, and within its budget. */
export const campaignStands: PublishCheck = {
  name: 'campaign_stands',
  title: { 'zh-CN': '活动方案已批准', en: 'Its campaign is approved' },
  from: 'publish',
  judge({ campaign, claimFrom, claimUntil, budgetMinor }) {
    if (!campaign) return []
    const findings: Finding[] = []
    const block = (figures: Finding['figures'], zh: string, en: string) =>
      findings.push({ severity: 'block', says: { 'zh-CN': zh, en }, figures })
    if (campaign.state !== 'approved')
      block({ campaign: campaign.id, state: campaign.state }, '所属活动尚未批准。', 'Its campaign is not approved.')
    const phase = campaign.phases.find((one) => one.id === campaign.phase)
    if (campaign.phase !== null && !phase)
      block({ phase: campaign.phase }, '活动里没有这个阶段。', 'The campaign has no such phase any more.')
    if (phase && (claimFrom < new Date(phase.from) || claimUntil > new Date(phase.until)))
      block(
        { phase: phase.id, from: phase.from, until: phase.until },
        '领取时间超出活动阶段。',
        'Its claims are open outside its phase.',
      )
    const planned = campaign.otherBudgetsMinor + budgetMinor
    if (campaign.budgetMinor !== null && planned > campaign.budgetMinor)
      block(
        { plannedMinor: planned, budgetMinor: campaign.budgetMinor },
        `活动预算 ${amount(campaign.budgetMinor)}，各批次合计 ${amount(planned)}。`,
        `The campaign’s budget is ${amount(campaign.budgetMinor)}; its batches add up to ${amount(planned)}.`,
      )
    return findings
  },
}
