import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { createClient } from '@quanhe/sdk'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openOutgoing } from '../src/outgoing/outgoing.ts'
import { backend } from './support/asking.ts'
import { spawnTarget } from './support/crashing.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace } from './support/marketplace.ts'
import type { Receiver } from './support/receiver.ts'
import { openReceiver } from './support/receiver.ts'

let marketplace: TestMarketplace
let receiver: Receiver
beforeAll(async () => {
  receiver = await openReceiver()
  marketplace = await openMarketplace({ outgoing: openOutgoing({ allowPrivate: true }) })
})
afterAll(async () => {
  await marketplace?.close()
  await receiver?.close()
  expect(marketplace.errors).toEqual([])
})

/** A service whose jobs run, in a process of its own; at the failpoint it kills itself. */
async function startSending(failpoint = ''): Promise<{ exited: Promise<unknown>; kill(): void }> {
  const child = await spawnTarget({
    DATABASE_URL: marketplace.database.url,
    QUANHE_FAILPOINT: failpoint && `${failpoint}:crash`,
  })
  const exited = once(child, 'exit')
  await Promise.race([once(createInterface({ input: child.stdout }), 'line'), exited])
  return { exited, kill: () => void child.kill('SIGKILL') }
}

const events = 40

test(
  'no event is lost by kills before, while and after it is sent, and its id stays',
  { timeout: 120_000 },
  async () => {
    const token = await backend(marketplace, ['webhooks:write'])
    const platform = createClient({ baseUrl: marketplace.baseUrl, token, retries: 0 })
    await platform.createWebhookEndpoint({ body: { url: receiver.url, events: ['coupon.claim'] } })
    const coupons: string[] = []
    for (let n = 0; n < events; n++)
      coupons.push((await claimed(await marketplace.buyer(`lost-${n}`), 'voucher-300-30')).id)

    // before it is made a delivery of, before that is committed, and right after
    for (const point of ['tellWebhooks#4', 'tellWebhooks#commit', 'tellWebhooks#committed'])
      await (
        await startSending(point)
      ).exited
    // while messages are under way
    for (const after of [3, 11]) {
      const service = await startSending()
      receiver.answer = () => {
        if (receiver.received.length >= after) service.kill()
        return receiver.received.length >= after ? undefined : { status: 204 }
      }
      await service.exited
    }
    receiver.answer = () => ({ status: 204 })
    // what the dead had in hand is taken again when its lease is over
    await marketplace.query(`update webhook_deliveries set due_at = now() where state = 'pending'`)
    const last = await startSending()
    await vi.waitFor(
      async () =>
        expect(await marketplace.query(`select state, count(*)::int as n from webhook_deliveries group by 1`)).toEqual([
          { state: 'delivered', n: events },
        ]),
      30_000,
    )
    last.kill()
    const ids = receiver.received.map((message) => message.headers['webhook-id'] as string)
    expect(new Set(ids)).toEqual(new Set(coupons.map((coupon) => `evt_${coupon.slice(4)}_1`)))
    expect(ids.length).toBeGreaterThan(events) // what was under way was sent again: at least once
    expect(await marketplace.violations()).toEqual([])
  },
)
