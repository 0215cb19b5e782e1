import { createStore } from './store.ts'

export type Toast = {
  id: number
  text: string
  tone: 'ok' | 'error' | 'plain'
  action?: { label: string; run: () => void }
}

/** One message at a time: a newer one takes the place of the older. */
export const toast = createStore<Toast | undefined>(undefined)

let count = 0
let timer: ReturnType<typeof setTimeout> | undefined

export function showToast(text: string, tone: Toast['tone'] = 'plain', action?: Toast['action']): void {
  clearTimeout(timer)
  toast.set({ id: ++count, text, tone, ...(action ? { action } : {}) })
  timer = setTimeout(() => toast.set(undefined), action ? 7000 : 4000)
}
