import type { pinnedClock } from '../../service/src/domain/clock.ts'
import { releaseEnded } from '../../service/src/storage/order-desk.ts'
import type { Answer, TestMarketplace } from '../../service/test/support/marketplace.ts'
import type { Actor } from '../calls/actors.ts'
import { fresh } from '../calls/actors.ts'
import type { Stage } from '../calls/stage.ts'
import { stageOn } from '../calls/stage.ts'
import type { Auditor, BatchFacts, OrderFacts } from './auditor.ts'
import { openAuditor, thresholdMinor } from './auditor.ts'
import type { Step } from './steps.ts'

type Sent = {
  readonly actor: Actor
  readonly path: string
  readonly body: string
  readonly key: string
  readonly answer: Answer
}

/** The real service on one side, the auditor on the other; each step is done to both. */
export type World = {
  /** What differs after the step; empty where both agree. */
  take(step: Step): Promise<string[]>
  /** Holds everything that buyers see against what the auditor knows. */
  audit(): Promise<string[]>
  readonly counts: Readonly<Record<string, number>>
}

const claimSeconds = 4 * 86_400

const recent = <T>(all: readonly T[], n: number, most: number): T | undefined =>
  all[all.length - 1 - (n % Math.min(all.length, most))]

export async function openWorld(marketplace: TestMarketplace, clock: ReturnType<typeof pinnedClock>): Promise<World> {
  const stage: Stage = stageOn(marketplace)
  const auditor: Auditor = openAuditor(() => clock.now().getTime())
  const platform = await stage.backend(null)
  const buyers: Actor[] = []
  const sent: Sent[] = []
  const counts: Record<string, number> = {}
  await stage.restock()

  const post = async (actor: Actor, path: string, body: unknown = {}): Promise<Answer> => {
    const [key, text] = [fresh('key-of-simulation'), JSON.stringify(body)]
    const answer = await marketplace.send('POST', path, {
      headers: { ...actor.headers, 'idempotency-key': key, 'content-type': 'application/json' },
      body: text,
    })
    sent.push({ actor, path, body: text, key, answer })
    if (sent.length > 200) sent.shift()
    return answer
  }
  const actorOf = (buyer: string) => buyers.find((one) => one.buyer === buyer) as Actor
  /** One line where the answer is not as it must be. */
  const unless = (right: boolean, what: string, answer: Answer) =>
    right ? [] : [`${what}, and the answer is ${answer.status} ${answer.text.slice(0, 400)}`]
  const count = (what: string) => void (counts[what] = (counts[what] ?? 0) + 1)

  async function openBatch({ off, stock, limit, days }: Extract<Step, { do: 'open batch' }>): Promise<string[]> {
    const at = (seconds: number) => new Date(clock.now().getTime() + seconds * 1_000).toISOString()
    const id = await stage.batch(null, 'live', {
      benefit: { kind: 'amount_off', offMinor: off },
      threshold: { spendMinor: thresholdMinor },
      scope: { categories: ['virtual'] },
      exclusive: true,
      claimFrom: at(-60),
      claimUntil: at(claimSeconds),
      use: { kind: 'relative', seconds: days * 86_400 },
      stock,
      perBuyerLimit: limit,
      budgetMinor: 100_000_000,
    })
    auditor.batches.push({
      id,
      off,
      stock,
      limit,
      seconds: days * 86_400,
      state: 'live',
      issued: 0,
      closes: clock.now().getTime() + claimSeconds * 1_000,
    })
    return []
  }

  async function claim(buyer: Actor, batch: BatchFacts): Promise<string[]> {
    const expected = auditor.claimOutcome(buyer.buyer as string, batch)
    const answer = await post(buyer, `/v1/batches/${batch.id}/claims`)
    const { outcome } = (answer.json['claim'] ?? {}) as { outcome?: string }
    count(`claim ${expected}`)
    if (outcome !== expected) return unless(false, `a claim of ${batch.id} must be ${expected}`, answer)
    if (expected === 'issued')
      auditor.issued(buyer.buyer as string, batch, (answer.json['coupon'] as { id: string }).id)
    return []
  }

  async function place(actor: Actor, units: number): Promise<string[]> {
    const buyer = actor.buyer as string
    auditor.endHoldsOf(buyer)
    const best = auditor.bestOff(buyer, units)
    const quote = await post(actor, '/v1/quotes', { lines: [{ sku: 'c-050', quantity: units }] })
    const answer = await post(actor, '/v1/orders', { quoteId: quote.json['id'] })
    const { discountMinor, payableMinor, applied } = answer.json as {
      discountMinor: number
      payableMinor: number
      applied: { offer: string }[]
    }
    count(best > 0 ? 'place with a coupon' : 'place without')
    if (answer.status !== 201) return unless(false, `${buyer} must be able to order ${units}`, answer)
    const used = auditor.coupons.filter((one) => applied.some(({ offer }) => offer === one.id))
    const right =
      discountMinor === best &&
      used.length <= 1 &&
      (used[0]?.batch.off ?? 0) === best &&
      used.every((one) => one.state === 'free' && one.buyer === buyer)
    auditor.placed({ id: answer.json['id'] as string, buyer, units, coupon: used[0] ?? null })
    const owed = auditor.orders.at(-1)?.payable
    return unless(right && payableMinor === owed, `the best coupon takes ${best} off and leaves ${owed}`, answer)
  }

  async function pay(order: OrderFacts): Promise<string[]> {
    const expected = auditor.pay(order)
    const answer = await post(actorOf(order.buyer), `/v1/orders/${order.id}/pay`, { method: 'demo' })
    count(`pay ${expected}`)
    return unless(
      (answer.status === 200 ? answer.json['state'] : answer.json['code']) === expected,
      `paying must end in ${expected}`,
      answer,
    )
  }

  async function cancel(order: OrderFacts): Promise<string[]> {
    const expected = auditor.cancel(order)
    const answer = await post(actorOf(order.buyer), `/v1/orders/${order.id}/cancel`)
    count(`cancel ${expected}`)
    return unless(
      (answer.status === 200 ? answer.json['state'] : answer.json['code']) === expected,
      `cancelling must end in ${expected}`,
      answer,
    )
  }

  async function refund(order: OrderFacts, units: number): Promise<string[]> {
    const bounds = auditor.refundBounds(order, units)
    const answer = await post(actorOf(order.buyer), `/v1/orders/${order.id}/refunds`, {
      lines: [{ line: 'c-050', quantity: units }],
    })
    count(bounds ? 'refund' : 'refund refused')
    if (!bounds) return unless(answer.status >= 400 && answer.status < 500, `${units} units cannot come back`, answer)
    const minor = answer.json['minor'] as number
    if (answer.status !== 201 || minor < bounds.least || minor > bounds.most) {
      return unless(false, `${units} units must bring back ${bounds.least} to ${bounds.most}`, answer)
    }
    auditor.refunded(order, units, minor)
    return []
  }

  async function steer(event: 'pause' | 'resume' | 'end', batch: BatchFacts): Promise<string[]> {
    const table = { pause: ['live', 'paused'], resume: ['paused', 'live'], end: ['live', 'ended'] } as const
    const [from, to] = table[event]
    const allowed = batch.state === from || (event === 'end' && batch.state === 'paused')
    const answer = await post(platform, `/v1/batches/${batch.id}/${event}`)
    count(`${event} ${allowed ? 'done' : 'refused'}`)
    if (allowed) batch.state = to
    return unless(answer.status === (allowed ? 200 : 409), `${event} of a batch that is ${batch.state}`, answer)
  }

  /** The same request again: the same answer, byte for byte, and nothing happens. */
  async function again({ actor, path, body, key, answer }: Sent): Promise<string[]> {
    const once = await marketplace.send('POST', path, {
      headers: { ...actor.headers, 'idempotency-key': key, 'content-type': 'application/json' },
      body,
    })
    count('again')
    return unless(
      once.status === answer.status && once.text === answer.text,
      `${path} was answered before with ${answer.status} ${answer.text.slice(0, 200)}`,
      once,
    )
  }

  async function take(step: Step): Promise<string[]> {
    switch (step.do) {
      case 'open batch':
        return openBatch(step)
      case 'newcomer':
        buyers.push(await stage.buyer())
        return []
      case 'claim': {
        const [buyer, batch] = [recent(buyers, step.buyer, 8), recent(auditor.batches, step.batch, 6)]
        return buyer && batch ? claim(buyer, batch) : []
      }
      case 'place': {
        const buyer = recent(buyers, step.buyer, 8)
        return buyer ? place(buyer, step.units) : []
      }
      case 'pay':
      case 'cancel':
      case 'refund': {
        const order = recent(auditor.orders, step.order, 10)
        if (!order) return []
        if (step.do === 'refund') return refund(order, step.units)
        return step.do === 'pay' ? pay(order) : cancel(order)
      }
      case 'pause':
      case 'resume':
      case 'end': {
        const batch = recent(auditor.batches, step.batch, 6)
        return batch ? steer(step.do, batch) : []
      }
      case 'advance':
        clock.advance(step.seconds)
        return []
      case 'sweep':
        auditor.sweep()
        await releaseEnded(marketplace.service.house.store, 1, 200)
        return []
      case 'again': {
        const before = recent(
          sent.filter(
            (one) =>
              (!one.path.startsWith('/v1/batches') || one.path.endsWith('claims')) &&
              one.answer.json['retryable'] !== true, // that answer is for the moment, and is not kept
          ),
          step.back,
          50,
        )
        return before ? again(before) : []
      }
    }
  }

  async function audit(): Promise<string[]> {
    const found: string[] = []
    for (const actor of buyers.slice(-8)) {
      auditor.endHoldsOf(actor.buyer as string)
      await releaseEnded(marketplace.service.house.store, 1, 200)
      const mine = auditor.coupons.filter((one) => one.buyer === actor.buyer)
      for (const coupon of mine) {
        const { state } = await stage.ok(actor, 'GET', `/v1/coupons/${coupon.id}`)
        if (state !== auditor.stateOf(coupon))
          found.push(`${coupon.id} must be ${auditor.stateOf(coupon)}, and is ${String(state)}`)
      }
      const { counts: told } = (await stage.ok(actor, 'GET', '/v1/coupons')) as { counts: Record<string, number> }
      for (const [state, n] of Object.entries(told)) {
        const known = mine.filter((one) => auditor.stateOf(one) === state).length
        if (known !== n) found.push(`${actor.buyer} has ${known} coupons that are ${state}, and is told ${n}`)
      }
    }
    const issued = await marketplace.query<{ id: string; n: number }>(
      'select batch_id as id, count(*)::int as n from coupons group by 1',
    )
    for (const batch of auditor.batches) {
      const n = issued.find((one) => one.id === batch.id)?.n ?? 0
      if (n !== batch.issued) found.push(`${batch.id} issued ${batch.issued}, and ${n} are there`)
    }
    return found
  }

  return { take, audit, counts }
}
