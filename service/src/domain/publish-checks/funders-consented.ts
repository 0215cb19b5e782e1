import type { Finding, PublishCheck } from './publish-check.ts'
import { percent } from './ratios.ts'

/** Nobody pays for a discount without having agreed to: merchants by enrolling in the campaign, brands and banks by contract. */
export const fundersConsented: PublishCheck = {
  name: 'funders_consented',
  title: { 'zh-CN': '出资方均已同意', en: 'Everybody who pays agreed to' },
  from: 'publish',
  judge({ offer, policy, merchant, campaign }) {
    const funding = offer.funding ?? policy.funding[offer.kind] ?? []
    const borne = new Map<string, number>()
    for (const { party, basisPoints } of funding) borne.set(party, (borne.get(party) ?? 0) + basisPoints)
    const findings: Finding[] = []
    for (const [party, basisPoints] of borne) {
      if (basisPoints === 0 || party === 'platform' || (party === 'merchant' && merchant !== null)) continue
      const agreed = agreedTo(party, campaign)
      if (agreed !== undefined && basisPoints <= agreed) continue
      findings.push({
        severity: 'block',
        says: says(party, basisPoints, agreed),
        figures: {
          party,
          basisPoints,
          agreedBasisPoints: agreed ?? null,
          do: party === 'merchant' ? 'open_sign_up' : 'record_consent',
        },
      })
    }
    return findings
  },
}

type Campaign = Parameters<PublishCheck['judge']>[0]['campaign']

/** What was agreed to, at most; undefined: nobody did. */
function agreedTo(party: string, campaign: Campaign): number | undefined {
  const given = (campaign?.consents ?? []).filter((one) =>
    party === 'merchant' ? one.enrolled : !one.enrolled && one.party === party,
  )
  return given.length === 0 ? undefined : Math.min(...given.map((one) => one.basisPoints))
}

function says(party: string, basisPoints: number, agreed: number | undefined): Finding['says'] {
  const who = party === 'merchant' ? { 'zh-CN': '商家', en: 'Merchants' } : { 'zh-CN': party, en: party }
  if (agreed !== undefined)
    return {
      'zh-CN': `${who['zh-CN']}将承担 ${percent(basisPoints)}，只同意过 ${percent(agreed)}。`,
      en: `${who.en} would bear ${percent(basisPoints)} of it; agreed is ${percent(agreed)}.`,
    }
  return {
    'zh-CN': `${who['zh-CN']}将承担 ${percent(basisPoints)}，但所属活动里还没有任何出资同意。`,
    en: `${who.en} would bear ${percent(basisPoints)} of it, and nobody agreed to that in its campaign.`,
  }
}
