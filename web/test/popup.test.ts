import { expect, test } from 'vitest'
import { popupFor } from '../src/popup.ts'
import type { Offer } from '../src/shapes.ts'

const DAY_MS = 86_400_000
const now = Date.parse('2026-11-10T12:00:00Z')
const offer = (id: string, days: number, given: Partial<Offer> = {}): Offer =>
  ({
    id,
    state: 'claimable',
    claimUntil: new Date(now + days * DAY_MS).toISOString(),
    stock: { total: 10, claimed: 9 },
    ...given,
  }) as Offer

test('of the offers that end within a week the one that ends first is shown', () => {
  expect(popupFor([offer('later', 6), offer('soon', 2), offer('far', 8)], {}, now)?.id).toBe('soon')
})

test('what cannot be taken, is gone or is over is never in a popup', () => {
  const others = [
    offer('mine', 2, { state: 'claimed' }),
    offer('not for me', 2, { state: 'ineligible' }),
    offer('empty', 2, { stock: { total: 10, claimed: 10 } }),
    offer('over', -1),
  ]
  expect(popupFor(others, {}, now)).toBeUndefined()
})

test('a popup comes once a day at most, and never after it was sent away for good', () => {
  const offers = [offer('soon', 2)]
  expect(popupFor(offers, { shownAtMs: now - DAY_MS + 1 }, now)).toBeUndefined()
  expect(popupFor(offers, { shownAtMs: now - DAY_MS }, now)?.id).toBe('soon')
  expect(popupFor(offers, { never: true }, now)).toBeUndefined()
})
