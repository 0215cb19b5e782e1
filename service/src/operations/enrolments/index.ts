import type { Operation } from '../operation.ts'
import { enrolInCampaign } from './enrol.ts'
import { endFunderConsent, listFundingConsents, recordFunderConsent } from './funder-consents.ts'
import { enrolmentMoves } from './move-enrolment.ts'
import { openCampaignSignup } from './open-signup.ts'
import { getEnrolment, listEnrolments } from './read-enrolments.ts'
import { getCampaignSignup, listCampaignSignups } from './read-signups.ts'

/** Joint campaigns: who agreed to pay. */
export const enrolmentOperations: readonly Operation[] = [
  openCampaignSignup,
  getCampaignSignup,
  listCampaignSignups,
  enrolInCampaign,
  listEnrolments,
  getEnrolment,
  ...enrolmentMoves,
  listFundingConsents,
  recordFunderConsent,
  endFunderConsent,
]
