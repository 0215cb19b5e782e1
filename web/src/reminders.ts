import { useEffect } from 'react'
import { serverNowMs } from './clock.ts'
import { createStore, useStore } from './store.ts'
import { showToast } from './toasts.ts'
import { useVoice } from './speech.ts'
import type { Offer } from './shapes.ts'

/** Batches of which this device reminds its user while the page is open. */
const reminders = createStore<string[]>([], {
  key: 'quanhe.reminders',
  read: (found) => (Array.isArray(found) ? found.filter((id) => typeof id === 'string') : undefined),
})

export const useReminders = (): string[] => useStore(reminders)

/** Turns the reminder of a batch on or off; the answer says which. */
export function toggleReminder(batch: string): boolean {
  const before = reminders.get()
  const on = !before.includes(batch)
  reminders.set(on ? [...before, batch] : before.filter((id) => id !== batch))
  return on
}

const AHEAD_MS = 60_000

/** Says a minute ahead that a wanted batch opens. */
export function useReminderToasts(offers: readonly Offer[] | undefined): void {
  const wanted = useReminders()
  const voice = useVoice()
  useEffect(() => {
    const timers = (offers ?? []).flatMap((offer) => {
      const waitMs = Date.parse(offer.claimFrom ?? '') - AHEAD_MS - serverNowMs()
      if (!wanted.includes(offer.id) || !(waitMs > 0 && waitMs < 86_400_000)) return []
      return [setTimeout(() => showToast(voice.words.centre.dropSoon(voice.say(offer.title))), waitMs)]
    })
    return () => timers.forEach(clearTimeout)
  }, [offers, wanted, voice.language])
}
