import { expect, test } from 'vitest'
import { dropSessions } from '../src/drop-sessions.ts'
import type { Offer } from '../src/shapes.ts'

const now = Date.parse('2026-11-10T12:00:00Z')
const offer = (id: string, from: string, until: string, more: Partial<Offer> = {}): Offer =>
  ({ id, claimFrom: from, claimUntil: until, claim: 'click', state: 'claimable', ...more }) as Offer

test('offers that open in one minute are one session; what opened long ago, or lasts for weeks, is none', () => {
  const sessions = dropSessions(
    [
      offer('tonight', '2026-11-10T12:10:30Z', '2026-11-11T12:00:00Z', { state: 'upcoming' }),
      offer('tonight-too', '2026-11-10T12:10:00Z', '2026-11-11T12:00:00Z', { state: 'upcoming' }),
      offer('running', '2026-11-10T10:00:00Z', '2026-11-10T13:00:00Z'),
      offer('for-weeks', '2026-11-10T11:00:00Z', '2026-12-10T11:00:00Z'),
      offer('yesterday', '2026-11-09T10:00:00Z', '2026-11-11T13:00:00Z'),
      offer('next-week', '2026-11-17T10:00:00Z', '2026-11-18T13:00:00Z', { state: 'upcoming' }),
      offer('by-itself', '2026-11-10T12:10:00Z', '2026-11-11T12:00:00Z', { claim: 'none' }),
      offer('over', '2026-11-10T11:00:00Z', '2026-11-10T11:30:00Z', { state: 'ended' }),
    ],
    now,
  )
  expect(sessions.map(({ at, open, offers }) => [at, open, offers.map((one) => one.id)])).toEqual([
    ['2026-11-10T10:00:00.000Z', true, ['running']],
    ['2026-11-10T12:10:00.000Z', false, ['tonight', 'tonight-too']],
  ])
})
