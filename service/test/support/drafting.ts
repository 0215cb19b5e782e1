import { expect } from 'vitest'
import { backend, post } from './asking.ts'
import type { Answer, TestMarketplace } from './marketplace.ts'

const dayMilliseconds = 86_400_000
/** So many days from now, as an instant. */
export const inDays = (days: number): string => new Date(Date.now() + days * dayMilliseconds).toISOString()

const both = (text: string) => ({ 'zh-CN': text, en: text })
const daySeconds = 86_400

/** 20 off 100 in shop B for a week after the claim: a draft with which nothing is the matter. */
export const shopCoupon = (change: object = {}): Record<string, unknown> => ({
  kind: 'shop_coupon',
  title: both('20 off 100'),
  shop: 'shp_b',
  benefit: { kind: 'amount_off', offMinor: 2_000 },
  threshold: { spendMinor: 10_000 },
  claimFrom: inDays(-1),
  claimUntil: inDays(5),
  use: { kind: 'relative', seconds: 7 * daySeconds },
  stock: 5,
  perBuyerLimit: 1,
  budgetMinor: 10_000,
  ...change,
})

/** 30 off 300 of the platform, usable for the four days of a promotion. */
export const voucher = (change: object = {}): Record<string, unknown> => ({
  kind: 'voucher',
  title: both('30 off 300'),
  funding: [{ party: 'platform', basisPoints: 10_000 }], // nobody else has to agree
  benefit: { kind: 'amount_off', offMinor: 3_000 },
  threshold: { spendMinor: 30_000 },
  claimFrom: inDays(-1),
  claimUntil: inDays(2),
  use: { kind: 'fixed', from: inDays(-1), until: inDays(3) },
  stock: 5,
  perBuyerLimit: 1,
  budgetMinor: 15_000,
  ...change,
})

export type Desk = {
  /** A key of merchant Two (shops B and C), of merchant One (shop A), and two of the platform. */
  readonly two: string
  readonly one: string
  readonly platform: string
  readonly other: string
  /** Sends a POST. */
  send(token: string, path: string, body?: object, headers?: Record<string, string>): Promise<Answer>
  get(token: string, path: string): Promise<Answer>
  /** Writes a draft and expects it to be taken; its id. */
  draft(token: string, fields: object): Promise<string>
  /** One event of its lifecycle. */
  move(token: string, id: string, event: string, body?: object): Promise<Answer>
  /** Submitted by its author, approved by the platform, published. Warnings are confirmed. */
  publish(token: string, id: string): Promise<void>
  /** Edits with the ETag that it reads first. */
  edit(token: string, id: string, change: object): Promise<Answer>
}

const all = [
  'batches:manage',
  'batches:write',
  'batches:approve',
  'batches:control',
  'batches:pause',
  'campaigns:write',
  'settings:read',
  'settings:write',
]
let keys = 0

/** Those who manage batches, and what they do with them. */
export async function openDesk(marketplace: TestMarketplace): Promise<Desk> {
  const desk = {
    two: await backend(marketplace, all, 'mch_two'),
    one: await backend(marketplace, all, 'mch_one'),
    platform: await backend(marketplace, all),
    other: await backend(marketplace, all),
  }
  const send: Desk['send'] = (token, path, body = {}, headers = {}) =>
    marketplace.send('POST', path, {
      token,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': `drafting-${++keys}`, ...headers },
    })
  const get: Desk['get'] = (token, path) => marketplace.send('GET', path, { token })
  const move: Desk['move'] = (token, id, event, body) => send(token, `/v1/batches/${id}/${event}`, body)
  return {
    ...desk,
    send,
    get,
    move,
    async draft(token, fields) {
      const answer = await post(marketplace, '/v1/batches', fields, token)
      expect(answer.status, answer.text).toBe(201)
      return answer.json['id'] as string
    },
    async publish(token, id) {
      const { findings } = (await get(token, `/v1/managed-batches/${id}/checks`)).json as { findings: Found[] }
      const warned = [...new Set(findings.filter((one) => one.severity === 'warn').map((one) => one.check))]
      const confirm = warned.map((check) => ({ check, because: 'meant so' }))
      const steps = [
        await move(token, id, 'submit', { confirm }),
        await move(token === desk.platform ? desk.other : desk.platform, id, 'approve'),
        await move(token, id, 'publish'),
      ]
      for (const step of steps) expect(step.status, step.text).toBe(200)
    },
    async edit(token, id, change) {
      const before = await get(token, `/v1/managed-batches/${id}`)
      return send(token, `/v1/batches/${id}/versions`, change, { 'if-match': before.headers.get('etag') ?? '' })
    },
  }
}

export type Found = {
  check: string
  severity: 'block' | 'warn' | 'note'
  sku?: string
  says: { en: string }
  figures: Record<string, unknown>
}
export type Faults = { pointer: string; found: string; expected: string }[]

/** The fields that a refusal names. */
export const pointersOf = (answer: Answer): string[] =>
  ((answer.json['errors'] ?? []) as Faults).map((one) => one.pointer)
