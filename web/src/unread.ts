import { useEffect } from 'react'
import { api } from './api.ts'
import { session } from './session.ts'
import { createStore, useStore } from './store.ts'

const unread = createStore(0)

const AFTER_FIRST_SCREEN_MS = 1500
const AGAIN_MS = 60_000

/** Says how many notices wait; a failure leaves the last count. */
export const knowUnread = (count: number): void => unread.set(count)

async function ask(): Promise<void> {
  if (!session.get() || document.hidden) return
  await api.notices({ limit: 1, unread: 'true' }).then(
    (found) => knowUnread(found.unread),
    () => undefined,
  )
}

/** How many notices the buyer has not read; asked for once the first screen stands, and each minute while it is looked at. */
export function useUnread(): number {
  const who = useStore(session)
  useEffect(() => {
    if (!who) return unread.set(0)
    const first = setTimeout(() => void ask(), AFTER_FIRST_SCREEN_MS)
    const timer = setInterval(() => void ask(), AGAIN_MS)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [who])
  return useStore(unread)
}
