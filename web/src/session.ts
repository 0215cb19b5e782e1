import { createStore } from './store.ts'
import type { Session } from './shapes.ts'

/** Who is signed in on this device; undefined where nobody is. */
export const session = createStore<Session | undefined>(undefined, {
  key: 'quanhe.session',
  read: (found) => {
    const saved = found as Partial<Session> | undefined
    return typeof saved?.token === 'string' && typeof saved.buyer === 'string' ? (saved as Session) : undefined
  },
})

/** A host marketplace opens this face with `#token=…&buyer=…`; the token leaves the address bar at once. */
export function takeTokenFromAddress(): void {
  const handed = new URLSearchParams(location.hash.slice(1))
  const token = handed.get('token')
  if (!token) return
  session.set({ token, buyer: handed.get('buyer') ?? '', expiresAt: '' })
  history.replaceState(history.state, '', location.pathname + location.search)
}
