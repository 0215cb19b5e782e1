/** A part of a campaign: warm-up, presale, burst, encore … Claims of the batches bound to it are open within it. */
export type CampaignPhase = {
  readonly id: string
  readonly name: { 'zh-CN': string; en: string }
  readonly from: string
  readonly until: string
}
