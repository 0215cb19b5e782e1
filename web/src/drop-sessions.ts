import type { Offer } from './shapes.ts'

/** Offers that open at one moment. */
export type DropSession = {
  at: string
  offers: Offer[]
  open: boolean
  /** When the first of them opens. */ opensAt: string
}

const DAY_MS = 86_400_000
/** Only what opened a moment ago, or will, is a drop; an offer that is there for weeks is none. */
const OPENED_WITHIN_MS = 6 * 3_600_000
const AHEAD_MS = 2 * DAY_MS

/** The drops around now, in their order: those of the last hours that are still open, and those of the next two days. */
export function dropSessions(offers: readonly Offer[], nowMs: number): DropSession[] {
  const sessions = new Map<string, DropSession>()
  for (const offer of offers) {
    const atMs = Date.parse(offer.claimFrom)
    if (offer.claim === 'none' || offer.state === 'ended') continue
    const lasts = Date.parse(offer.claimUntil) - atMs
    const recent = atMs <= nowMs && nowMs - atMs < OPENED_WITHIN_MS && lasts <= 7 * DAY_MS
    const coming = atMs > nowMs && atMs - nowMs < AHEAD_MS
    if (!recent && !coming) continue
    // Offers are meant to open together where the clock shows the same minute.
    const at = new Date(Math.floor(atMs / 60_000) * 60_000).toISOString()
    const session = sessions.get(at) ?? { at, offers: [], open: atMs <= nowMs, opensAt: offer.claimFrom }
    session.offers.push(offer)
    if (atMs < Date.parse(session.opensAt)) session.opensAt = offer.claimFrom
    sessions.set(at, session)
  }
  return [...sessions.values()].sort((a, b) => a.at.localeCompare(b.at))
}
