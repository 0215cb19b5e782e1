import { createStore } from './store.ts'
import type { Offer } from './shapes.ts'

/** What this device remembers of the popup: when it was last shown, and whether it is wanted at all. */
export type PopupMemory = { shownAtMs?: number; never?: true }

const DAY_MS = 86_400_000
/** An offer is called limited in its last days only. */
const LIMITED_MS = 7 * DAY_MS

export const popupMemory = createStore<PopupMemory>(
  {},
  {
    key: 'quanhe.popup',
    read: (found) => {
      const { shownAtMs, never } = (found ?? {}) as { shownAtMs?: unknown; never?: unknown }
      return { ...(typeof shownAtMs === 'number' && { shownAtMs }), ...(never === true && { never }) }
    },
  },
)

/**
 * The one offer worth a popup: the buyer can take it now, there is some left, and it is over within a week; of several the one that ends
 * first. At most one a day, and none after "not again".
 */
export function popupFor(offers: readonly Offer[], memory: PopupMemory, nowMs: number): Offer | undefined {
  if (memory.never || (memory.shownAtMs !== undefined && nowMs - memory.shownAtMs < DAY_MS)) return undefined
  const endMs = (offer: Offer): number => Date.parse(offer.claimUntil)
  return offers
    .filter((offer) => offer.state === 'claimable' && offer.stock.claimed < offer.stock.total)
    .filter((offer) => endMs(offer) > nowMs && endMs(offer) - nowMs <= LIMITED_MS)
    .sort((a, b) => endMs(a) - endMs(b))[0]
}
