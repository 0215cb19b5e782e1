import type { Client } from '@quanhe/sdk'
import { createClient } from '@quanhe/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backend } from './support/asking.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { openMarketplace, paid } from './support/marketplace.ts'
import { example, shopping } from './support/shopping.ts'

let marketplace: TestMarketplace
let platform: Client
const { guest, withVoucher } = shopping(() => marketplace)

beforeAll(async () => {
  marketplace = await openMarketplace()
  const token = await backend(marketplace, ['complaints:read', 'complaints:answer'])
  platform = createClient({ baseUrl: marketplace.baseUrl, token, retries: 0 })
})
afterAll(() => marketplace?.close())

const text = 'It took off less than its card says'
const answer = 'Its rule rounds down to the cent; the order shows where'
const complain = (buyer: Buyer, about: { order?: string; coupon?: string }) =>
  buyer.client.complain({ body: { ...about, text } })
const problem = (code: string, more = {}) =>
  expect.objectContaining({ document: expect.objectContaining({ code, ...more }) as unknown }) as unknown

describe('a complaint', () => {
  test('about an order is answered once, and the buyer gets the answer as a notice, word for word', async () => {
    const { buyer } = await withVoucher()
    const { id: order } = await paid(buyer, example)
    const { id } = await complain(buyer, { order })
    expect((await platform.listComplaints({ query: { state: 'open', order } })).data).toMatchObject([
      { id, state: 'open', buyer: buyer.id, order, text },
    ])
    const answered = await platform.answerComplaint({ path: { id }, body: { answer } })
    expect(answered).toMatchObject({ state: 'answered', answer, answeredBy: expect.stringMatching(/^key:/) as string })
    await expect(platform.answerComplaint({ path: { id }, body: { answer: 'something else' } })).rejects.toEqual(
      problem('transition_not_allowed', { state: 'answered' }),
    )
    const { data } = await buyer.client.listNotices()
    expect(data).toMatchObject([{ kind: 'complaint.answer', details: { complaint: id, order, answer } }])
  })

  test('is read by its buyer with the answer, without who gave it, and by no other buyer', async () => {
    const { buyer, voucher } = await withVoucher()
    const { id } = await complain(buyer, { coupon: voucher })
    await platform.answerComplaint({ path: { id }, body: { answer } })
    const { data } = await buyer.client.listComplaints({ query: { coupon: voucher } })
    expect(data).toEqual([
      {
        id,
        state: 'answered',
        coupon: voucher,
        text,
        openedAt: expect.any(String) as string,
        answer,
        answeredAt: expect.any(String) as string,
      },
    ])
    expect(await buyer.client.getComplaint({ path: { id } })).toEqual(data[0])
    const stranger = await guest()
    expect((await stranger.client.listComplaints()).data).toEqual([])
    await expect(stranger.client.getComplaint({ path: { id } })).rejects.toEqual(problem('not_found'))
  })

  test('of twelve about one thing at once one is open; another can be sent after the answer', async () => {
    const { buyer, voucher } = await withVoucher()
    const sent = await Promise.allSettled(Array.from({ length: 12 }, () => complain(buyer, { coupon: voucher })))
    const taken = sent.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []))
    expect(taken).toHaveLength(1)
    await expect(complain(buyer, { coupon: voucher })).rejects.toEqual(problem('already_exists'))
    await complain(buyer, {}) // about anything else: another thing
    await expect(complain(buyer, {})).rejects.toEqual(problem('already_exists'))
    await platform.answerComplaint({ path: { id: taken[0] as string }, body: { answer } })
    expect((await complain(buyer, { coupon: voucher })).state).toBe('open')
  })

  test('about somebody else’s order or coupon is refused as about none', async () => {
    const { buyer, voucher } = await withVoucher()
    const { id: order } = await paid(buyer, example)
    const stranger = await guest()
    for (const about of [{ order }, { coupon: voucher }, { order: 'ord_nowhere' }, { coupon: 'cpn_nowhere' }])
      await expect(complain(stranger, about)).rejects.toEqual(problem('not_found'))
  })

  test('is about one thing, in 3 to 2,000 characters: what is not so is named', async () => {
    const { client } = await guest()
    const refusedAt = (pointer: string) =>
      problem('invalid_request', { errors: [expect.objectContaining({ pointer }) as unknown] })
    for (const wrong of ['no', '  x  ', 'x'.repeat(2_001)])
      await expect(client.complain({ body: { text: wrong } })).rejects.toEqual(refusedAt('/text'))
    await expect(client.complain({ body: { order: 'ord_one', coupon: 'cpn_one', text } })).rejects.toEqual(
      refusedAt('/coupon'),
    )
  })

  test('is read page by page, newest first', async () => {
    const { buyer, voucher } = await withVoucher()
    const first = await complain(buyer, { coupon: voucher })
    const second = await complain(buyer, {})
    const page = await buyer.client.listComplaints({ query: { limit: 1 } })
    expect(page.data.map((one) => one.id)).toEqual([second.id])
    const rest = await buyer.client.listComplaints({ query: { limit: 1, cursor: page.next ?? '' } })
    expect([rest.data.map((one) => one.id), rest.next]).toEqual([[first.id], null])
  })

  test('and its answer leave every invariant as it was', async () => {
    expect(await marketplace.violations()).toEqual([])
    expect(marketplace.errors).toEqual([])
  })
})
