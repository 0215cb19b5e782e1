import { createStore } from '../store.ts'

/** How close the rows stand. */
export const density = createStore<'comfortable' | 'compact'>('comfortable', {
  key: 'quanhe.density',
  read: (found) => (found === 'compact' ? found : undefined),
})

/** Whether the navigation is only its icons; `undefined` leaves it to the width of the window. */
export const folded = createStore<boolean | undefined>(undefined, {
  key: 'quanhe.navigation',
  read: (found) => (typeof found === 'boolean' ? found : undefined),
})
