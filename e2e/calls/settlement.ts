import { fresh, merchants } from './actors.ts'
import type { Actor } from './actors.ts'
import type { Stage } from './stage.ts'
import type { Way } from './way.ts'

type PeriodState = 'open' | 'run' | 'proposed' | 'issued'
type Json = Record<string, unknown>

const listed = async (stage: Stage, by: Actor, path: string): Promise<Json[]> =>
  (await stage.ok(by, 'GET', path))['data'] as Json[]

/** A period from where the last one ended until now, in this state; whatever was before it is issued. */
async function period(stage: Stage, state: PeriodState): Promise<string> {
  const [one, other] = [await stage.backend(null), await stage.backend(null)]
  const drive = async (id: string, from: string, to: PeriodState) => {
    const post = (by: Actor, event: string) => stage.ok(by, 'POST', `/v1/settlement/periods/${id}/${event}`)
    if (from === 'open' && to !== 'open') await post(one, 'run')
    if (from === 'open' && (to === 'proposed' || to === 'issued')) await post(one, 'propose')
    if (from !== 'issued' && to === 'issued') await post(other, 'issue')
  }
  await new Promise((resolve) => setTimeout(resolve, 10))
  const before = await listed(stage, one, '/v1/settlement/periods?limit=200')
  for (const earlier of before.reverse()) await drive(earlier['id'] as string, earlier['state'] as string, 'issued')
  const body = { ...(before.length === 0 && { from: '2020-01-01T00:00:00.000Z' }), to: new Date().toISOString() }
  const id = (await stage.ok(one, 'POST', '/v1/settlement/periods', body))['id'] as string
  await drive(id, 'open', state)
  return id
}

async function adjustment(stage: Stage, merchant: string, state: 'proposed' | 'approved'): Promise<string> {
  const body = { merchant, minor: 500, reason: fresh('a correction') }
  const id = (await stage.ok(await stage.backend(null), 'POST', '/v1/settlement/adjustments', body))['id'] as string
  if (state === 'approved')
    await stage.ok(await stage.backend(null), 'POST', `/v1/settlement/adjustments/${id}/approve`)
  return id
}

/** An issued statement of a merchant, with one line; its period has one more merchant's at most. */
async function statement(stage: Stage, merchant: string): Promise<{ id: string; period: string; key: Json }> {
  await adjustment(stage, merchant, 'approved')
  const [held] = [await period(stage, 'issued')]
  const backend = await stage.backend(merchant)
  const [found] = await listed(stage, backend, `/v1/statements?period=${held}`)
  const id = found!['id'] as string
  const [line] = await listed(stage, backend, `/v1/statements/${id}/lines?limit=1`)
  return { id, period: held, key: line!['key'] as Json }
}

const ofMerchant = (actor: Actor) => actor.merchant ?? merchants.own

async function dispute(stage: Stage, actor: Actor): Promise<{ id: string; statement: string }> {
  const { id, key } = await statement(stage, ofMerchant(actor))
  const backend = await stage.backend(ofMerchant(actor))
  const body = { key, reason: 'amount', note: 'it should be more' }
  const made = await stage.ok(backend, 'POST', `/v1/statements/${id}/disputes`, body)
  return { id: made['id'] as string, statement: id }
}

async function confirmedPeriod(stage: Stage, actor: Actor): Promise<string> {
  const { id, period: of } = await statement(stage, ofMerchant(actor))
  await stage.ok(await stage.backend(ofMerchant(actor)), 'POST', `/v1/statements/${id}/confirm`)
  return of
}

const payouts: Way = {
  of: 'all',
  async make(stage, actor) {
    const of = await confirmedPeriod(stage, actor)
    const run = await stage.ok(await stage.backend(null), 'POST', `/v1/settlement/periods/${of}/payouts`)
    return { params: { id: run['id'] as string } }
  },
}
const periodIn = (state: PeriodState): Way => ({
  of: 'all',
  make: async (stage) => ({ params: { id: await period(stage, state) } }),
})
const proposedAdjustment: Way = {
  of: 'all',
  make: async (stage) => ({ params: { id: await adjustment(stage, merchants.own, 'proposed') } }),
}
const someStatement: Way = {
  of: 'merchant',
  make: async (stage, actor) => ({ params: { id: (await statement(stage, ofMerchant(actor))).id } }),
}

const reconciliationOf = {
  source: 'merchant',
  merchant: merchants.own,
  from: '2020-01-01T00:00:00.000Z',
  to: '2020-02-01T00:00:00.000Z',
}
async function reconciliation(stage: Stage): Promise<string> {
  const made = await stage.ok(await stage.backend(null), 'POST', '/v1/settlement/reconciliations', reconciliationOf)
  return made['id'] as string
}
/** One with a difference: a row that is missing here. */
async function matched(stage: Stage): Promise<string> {
  const id = await reconciliation(stage)
  const by = await stage.backend(null)
  const sent = await stage.marketplace.send('POST', `/v1/settlement/reconciliations/${id}/records`, {
    headers: { ...by.headers, 'idempotency-key': fresh('prepare'), 'content-type': 'text/csv' },
    body: 'order,coupon,amount_minor\nord_unheard_of,cpn_x,100\n',
  })
  if (sent.status !== 200) throw new Error(`a file was to be sent: ${sent.text}`)
  await stage.ok(by, 'POST', `/v1/settlement/reconciliations/${id}/match`)
  return id
}

export const settlementCalls = {
  openSettlementPeriod: {
    of: 'all',
    serial: true,
    async make(stage) {
      await period(stage, 'open')
      return { body: { to: new Date(Date.now() + 3).toISOString() } }
    },
  },
  listSettlementPeriods: { of: 'all', make: async () => ({ query: { limit: 3 } }) },
  getSettlementPeriod: periodIn('open'),
  runSettlementPeriod: { ...periodIn('open'), serial: true },
  proposeSettlementPeriod: { ...periodIn('run'), serial: true },
  sendBackSettlementPeriod: { ...periodIn('proposed'), serial: true },
  issueSettlementPeriod: { ...periodIn('proposed'), serial: true },
  getMerchantBalance: { of: 'merchant', make: async (_, actor) => ({ params: { id: ofMerchant(actor) } }) },
  resolveStatementDispute: {
    of: 'all',
    make: async (stage, actor) => ({
      params: { id: (await dispute(stage, actor)).id },
      body: { outcome: 'rejected', answer: 'it is right' },
    }),
  },
  proposeAdjustment: {
    of: 'all',
    make: async () => ({ body: { merchant: merchants.own, minor: -100, reason: fresh('a correction') } }),
  },
  listAdjustments: { of: 'all', make: async () => ({ query: { limit: 3 } }) },
  approveAdjustment: proposedAdjustment,
  refuseAdjustment: proposedAdjustment,
  proposePayouts: {
    of: 'all',
    make: async (stage, actor) => ({ params: { id: await confirmedPeriod(stage, actor) } }),
  },
  exportPayouts: {
    of: 'all',
    async make(stage, actor) {
      const { params } = await payouts.make(stage, actor)
      await stage.ok(await stage.backend(null), 'POST', `/v1/settlement/payouts/${params!['id'] as string}/approve`)
      return { params: params! }
    },
  },
  exportJournal: {
    of: 'all',
    make: async () => ({ query: { from: '2020-01-01T00:00:00.000Z', to: '2020-02-01T00:00:00.000Z' } }),
  },
  listPayoutRuns: { of: 'all', make: async () => ({ query: { limit: 3 } }) },
  approvePayouts: payouts,
  refusePayouts: payouts,
  openReconciliation: { of: 'all', make: async () => ({ body: reconciliationOf }) },
  listReconciliations: { of: 'all', make: async () => ({ query: { limit: 3 } }) },
  getReconciliation: { of: 'all', make: async (stage) => ({ params: { id: await reconciliation(stage) } }) },
  sendReconciliationRecords: {
    of: 'all',
    make: async (stage) => ({
      params: { id: await reconciliation(stage) },
      file: { mediaType: 'text/csv', text: 'order,coupon,amount_minor\nord_unheard_of,cpn_x,100\n' },
    }),
  },
  matchReconciliation: { of: 'all', make: async (stage) => ({ params: { id: await reconciliation(stage) } }) },
  listReconciliationDifferences: { of: 'all', make: async (stage) => ({ params: { id: await matched(stage) } }) },
  resolveReconciliationDifference: {
    of: 'all',
    make: async (stage) => ({
      params: { id: await matched(stage), n: '1' },
      body: { reason: 'their_error', note: 'they sold it elsewhere' },
    }),
  },
  listStatements: { of: 'all', make: async () => ({ query: { limit: 3 } }) },
  getStatement: someStatement,
  exportStatement: someStatement,
  listStatementLines: someStatement,
  listStatementInvoices: someStatement,
  confirmStatement: someStatement,
  disputeStatementLine: {
    of: 'merchant',
    async make(stage, actor) {
      const { id, key } = await statement(stage, ofMerchant(actor))
      return { params: { id }, body: { key, reason: 'fee', note: 'the fee is too high' } }
    },
  },
  listStatementDisputes: { of: 'all', make: async () => ({ query: { limit: 3 } }) },
} as const satisfies Record<string, Way>
