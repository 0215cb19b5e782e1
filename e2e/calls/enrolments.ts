import type { Actor } from './actors.ts'
import { fresh, merchants, shopOf } from './actors.ts'
import type { Stage } from './stage.ts'
import type { Way } from './way.ts'

type Json = Record<string, unknown>
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const both = (text: string) => ({ 'zh-CN': text, en: text })

const signupDraft = () => ({
  rule: both('20 off 200'),
  merchantBasisPoints: 6_000,
  sample: { spendMinor: 20_000, offMinor: 2_000 },
  openUntil: inDays(5),
})

/** A campaign; `joint`: merchants may sign up for it now. */
async function campaign(stage: Stage, joint: boolean): Promise<string> {
  const [author, approver] = [await stage.backend(null), await stage.backend(null)]
  const draft = { name: both(fresh('joint')), startsAt: inDays(0), endsAt: inDays(9) }
  const id = (await stage.ok(author, 'POST', '/v1/campaigns', draft))['id'] as string
  if (!joint) return id
  await stage.ok(author, 'POST', `/v1/campaigns/${id}/sign-up`, signupDraft())
  await stage.ok(author, 'POST', `/v1/campaigns/${id}/submit`)
  await stage.ok(approver, 'POST', `/v1/campaigns/${id}/approve`)
  return id
}

const ofMerchant = (actor: Actor) => actor.merchant ?? merchants.own
const consentOf = (merchant: string) => ({ shops: [shopOf[merchant]], merchantBasisPoints: 6_000 })

async function enrolment(stage: Stage, merchant: string, state: 'applied' | 'accepted'): Promise<string> {
  const of = await campaign(stage, true)
  const made = await stage.ok(
    await stage.backend(merchant),
    'POST',
    `/v1/campaigns/${of}/enrolments`,
    consentOf(merchant),
  )
  const id = made['id'] as string
  if (state === 'accepted') await stage.ok(await stage.backend(null), 'POST', `/v1/enrolments/${id}/accept`)
  return id
}

const inState = (state: 'applied' | 'accepted', body?: Json): Way => ({
  of: 'merchant',
  make: async (stage, actor) => ({
    params: { id: await enrolment(stage, ofMerchant(actor), state) },
    ...(body && { body }),
  }),
})
const contract = { party: 'bank:icbc', basisPoints: 5_000, signedBy: 'the bank’s officer', document: 'contract 7' }
const joint: Way = { of: 'all', make: async (stage) => ({ params: { id: await campaign(stage, true) } }) }

export const enrolmentCalls = {
  openCampaignSignup: {
    of: 'all',
    make: async (stage: Stage) => ({ params: { id: await campaign(stage, false) }, body: signupDraft() }),
  },
  getCampaignSignup: joint,
  listCampaignSignups: { of: 'all', make: async () => ({ query: { open: 'true' } }) },
  enrolInCampaign: {
    of: 'all',
    make: async (stage: Stage, actor: Actor) => ({
      params: { id: await campaign(stage, true) },
      body: consentOf(ofMerchant(actor)),
    }),
  },
  listEnrolments: { of: 'all', make: async () => ({}) },
  getEnrolment: inState('applied'),
  acceptEnrolment: inState('applied'),
  rejectEnrolment: inState('applied', { because: 'too few goods' }),
  withdrawEnrolment: inState('applied'),
  leaveEnrolment: inState('accepted'),
  dismissEnrolment: inState('accepted', { because: 'goods were not delivered' }),
  listFundingConsents: joint,
  recordFunderConsent: {
    of: 'all',
    make: async (stage: Stage) => ({ params: { id: await campaign(stage, false) }, body: contract }),
  },
  endFunderConsent: {
    of: 'all',
    async make(stage: Stage) {
      const id = await campaign(stage, false)
      await stage.ok(await stage.backend(null), 'POST', `/v1/campaigns/${id}/consents`, contract)
      return { params: { id }, body: { party: contract.party } }
    },
  },
} as const satisfies Record<string, Way>
