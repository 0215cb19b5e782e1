import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { merchant } from '../../web/src/merchant/index.ts'
import { platform } from '../../web/src/platform/index.ts'
import type { Prepared } from './prepared.ts'

export type Shot = { name: string; path: string }

/** What stands for the variable part in the address of each buyer's screen. */
const idOf = (path: string, of: Prepared): string =>
  path.startsWith('/offers')
    ? of.offer
    : path.startsWith('/items')
      ? of.sku
      : path.startsWith('/coupons')
        ? of.coupon
        : of.paid

// The index itself draws, which Node does not: its addresses are read from its text.
const index = readFileSync(join(import.meta.dirname, '../../web/src/centre/index.ts'), 'utf8')
const screens = [...index.matchAll(/path: '([^']+)',\s+file: '([^']+)'/g)].map(([, path = '', file = '']) => ({
  path,
  file,
}))

/** Every screen in the index, so that a new one is in the pictures by itself. */
export const buyerScreens = (of: Prepared): Shot[] => [
  ...screens.map(({ path, file }) => ({ name: file, path: path.replace(/:\w+/, idOf(path, of)) })),
  { name: 'order-to-pay', path: `/orders/${of.placed}` },
]

const nameOf = (path: string): string => path.slice(1).replaceAll(/\/:?/g, '-') || 'home'

/** Every screen of a console; where an address needs an id, the first that the service has. */
export async function consoleScreens(page: Page, face: 'merchant' | 'platform', of: Prepared): Promise<Shot[]> {
  const first = (path: string): Promise<string | undefined> =>
    page.evaluate(async (from) => {
      const answer = (await (await fetch(from)).json()) as { data?: { id?: string; campaign?: string }[] }
      return answer.data?.[0]?.id ?? answer.data?.[0]?.campaign
    }, path)
  const ids: Record<string, string | undefined> = {
    '/coupons': await first('/v1/managed-batches?limit=1'),
    '/vouchers': await first(`/v1/issued-coupons?buyer=${encodeURIComponent(of.session.buyer)}`),
    '/budgets': await first('/v1/campaigns?limit=1'),
    '/sign-ups': await first('/v1/sign-ups?limit=1'),
    '/settlement/periods': face === 'platform' ? await first('/v1/settlement/periods?limit=1') : undefined,
    '/settlement/statements': await first('/v1/statements?limit=1'),
    '/orders': of.placed,
    '/reconciliation': face === 'platform' ? await first('/v1/settlement/reconciliations?limit=1') : undefined,
    '/reports/returns': await first('/v1/managed-batches?limit=1'),
    '/reports/campaigns': await first('/v1/campaigns?limit=1'),
    '/bills': await first('/v1/statements?limit=1'),
  }
  const { at, screens: all } = face === 'merchant' ? merchant : platform
  return all.flatMap(({ path }) => {
    const id = ids[path.replace(/\/:.*$/, '')]
    if (path.includes(':') && !id) return []
    return [{ name: nameOf(path), path: at + path.replace(/:\w+/, id ?? '') }]
  })
}
