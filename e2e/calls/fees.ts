import type { Actor } from './actors.ts'
import { fresh, merchants } from './actors.ts'
import type { Stage } from './stage.ts'
import type { Way } from './way.ts'

let days = 0
/** A proposal that nothing else begins with: each counts from a day of its own. */
const draft = () => ({
  merchant: merchants.own,
  basisPoints: 150,
  effectiveAt: new Date(Date.now() + (40 + ++days) * 86_400_000 + process.pid).toISOString(),
  reason: fresh('a reason'),
})

async function proposed(stage: Stage): Promise<string> {
  return (await stage.ok(await stage.backend(null), 'POST', '/v1/settlement/fees', draft()))['id'] as string
}

const inState = (state: 'proposed' | 'approved'): Way => ({
  of: 'all',
  async make(stage) {
    const id = await proposed(stage)
    if (state === 'approved') await stage.ok(await stage.backend(null), 'POST', `/v1/settlement/fees/${id}/approve`)
    return { params: { id } }
  },
})

export const feeCalls = {
  proposeServiceFee: { of: 'all', make: async () => ({ body: draft() }) },
  listServiceFees: { of: 'all', make: async () => ({}) },
  approveServiceFee: inState('proposed'),
  refuseServiceFee: inState('proposed'),
  withdrawServiceFee: inState('approved'),
  getMerchantFees: {
    of: 'merchant',
    make: async (_: Stage, actor: Actor) => ({ params: { id: actor.merchant ?? merchants.own } }),
  },
} as const satisfies Record<string, Way>
