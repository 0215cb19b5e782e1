import { createStore } from './store.ts'

export type Theme = 'auto' | 'light' | 'dark'

/** `auto` follows the device. */
export const theme = createStore<Theme>('auto', {
  key: 'quanhe.theme',
  read: (found) => (found === 'light' || found === 'dark' ? found : undefined),
})

export function applyTheme(): void {
  const chosen = theme.get()
  if (chosen === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = chosen
}

export const isDark = (): boolean =>
  theme.get() === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : theme.get() === 'dark'

export function toggleTheme(): void {
  theme.set(isDark() ? 'light' : 'dark')
  applyTheme()
}
