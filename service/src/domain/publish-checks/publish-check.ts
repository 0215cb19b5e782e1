// A publish check is a value: a file beside this, and a line in the index. It looks at a batch as it would be, and says what
// a careful colleague would say before it goes out.
import type { OfferInput, Policy } from '@quanhe/engine'
import type { CampaignPhase } from '../campaign-phase.ts'
import type { CampaignState } from '../lifecycles/campaign.ts'
import type { Instrument, Text } from '../instruments.ts'
import type { Settings } from '../settings.ts'

/** `block`: it does not go out like this. `warn`: somebody takes it upon themselves, with a reason. `note`: worth knowing. */
export type Severity = 'block' | 'warn' | 'note'

export type Finding = {
  readonly severity: Severity
  readonly says: Text
  /** The item that shows it. */
  readonly sku?: string
  /** What shows why: amounts in minor units, times, ids, counts. */
  readonly figures: Readonly<Record<string, number | string | boolean | null | readonly string[]>>
}

/** An item as a check sees it. */
export type CheckedItem = {
  readonly sku: string
  readonly spu: string
  readonly shop: string
  readonly merchant: string
  readonly brand?: string
  readonly category: string
  readonly tags: readonly string[]
  readonly unitPriceMinor: number
  readonly floorUnitPriceMinor: number
  /** What the unit costs the merchant; null where nobody said. */
  readonly costMinor: number | null
}

/** Another batch that buyers may use in the same time. */
export type OtherOffer = {
  readonly id: string
  readonly title: Text
  readonly instrument: Instrument
  readonly visibility: 'public' | 'hidden'
  readonly merchant: string | null
  readonly shop: string | null
  readonly offer: OfferInput
}

/** A batch as it would go out, and what stands around it. */
export type CheckSubject = {
  readonly at: Date
  readonly policy: Policy
  readonly currency: string
  readonly timeZone: string
  readonly settings: Settings
  /** The offer under the id `this`, without times. */
  readonly offer: OfferInput
  /** What its card says, in either language. */
  readonly texts: readonly string[]
  readonly instrument: Instrument
  readonly merchant: string | null
  readonly shop: string | null
  readonly visibility: 'public' | 'hidden'
  readonly claim: 'click' | 'none' | 'grant' | 'paid'
  readonly audience: number
  readonly claimFrom: Date
  readonly claimUntil: Date
  readonly use:
    | { readonly kind: 'fixed'; readonly from: string; readonly until: string }
    | { readonly kind: 'relative'; readonly seconds: number; readonly delaySeconds: number }
  readonly stock: number
  readonly budgetMinor: number
  readonly perBuyerLimit: number
  readonly campaign:
    | {
        readonly id: string
        readonly state: CampaignState
        readonly phases: readonly CampaignPhase[]
        readonly phase: string | null
        readonly endsAt: Date
        readonly budgetMinor: number | null
        /** What the budgets of its other batches add up to. */
        readonly otherBudgetsMinor: number
        /** Who agreed to pay, in force now. `enrolled`: a merchant that signed up. */
        readonly consents: readonly {
          readonly party: string
          readonly basisPoints: number
          readonly enrolled: boolean
        }[]
      }
    | undefined
  /** Items in its scope, those with the least margin first; not all where there are very many. */
  readonly items: readonly CheckedItem[]
  readonly itemsInScope: number
  readonly others: readonly OtherOffer[]
}

export type PublishCheck = {
  readonly name: string
  readonly title: Text
  /** From which step on it counts. Before that it is told, but does not stand in the way. */
  readonly from: 'submit' | 'publish'
  judge(subject: CheckSubject): Finding[] | Promise<Finding[]>
}

export const thisOffer = 'this'
