import { useEffect, useMemo, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const current = (): string => location.pathname + location.search

/** Asks whether the page may be left; `goOn` leaves it. */
type Guard = (goOn: () => void) => void
let guard: Guard | undefined
let shown = ''

/** While there is a guard, nothing in this app leads to another address before it went on. */
export function guardLeaving(next: Guard | undefined): void {
  if (!guard) shown = current()
  guard = next
}

if (typeof window !== 'undefined')
  addEventListener('popstate', () => {
    if (guard) {
      history.pushState({ inside: true }, '', shown) // the browser has stepped back already
      return guard(() => history.back())
    }
    for (const listener of listeners) listener()
  })

/** Goes to a path of this app. `replace` leaves no step behind for the back button. */
export function go(to: string, options: { replace?: boolean } = {}): void {
  if (guard) return guard(() => go(to, options))
  if (options.replace) history.replaceState({ inside: true }, '', to)
  else history.pushState({ inside: true }, '', to)
  for (const listener of listeners) listener()
}

/** One step back, or to `fallback` where this page was opened from outside. */
export function goBack(fallback: string): void {
  if ((history.state as { inside?: boolean } | null)?.inside) history.back()
  else go(fallback, { replace: true })
}

export type Place = { path: string; query: URLSearchParams }

export function usePlace(): Place {
  const at = useSyncExternalStore(subscribe, current, () => '/')
  return useMemo(() => {
    const url = new URL(at, 'http://app')
    return { path: url.pathname, query: url.searchParams }
  }, [at])
}

/** `/orders/:id` against `/orders/o1` gives `{ id: 'o1' }`; no match gives undefined. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const found = path.replace(/\/+$/, '').split('/')
  if (pattern === '/') return path === '/' || path === '' ? {} : undefined
  if (wanted.length !== found.length) return undefined
  const facts: Record<string, string> = {}
  for (const [position, part] of wanted.entries()) {
    const value = found[position] ?? ''
    if (part.startsWith(':')) facts[part.slice(1)] = decodeURIComponent(value)
    else if (part !== value) return undefined
  }
  return facts
}

/** Plain left clicks on links of this app stay in the page; everything else is the browser's. */
export function useLinks(): void {
  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
      const link = (event.target as Element | null)?.closest?.('a[href]')
      if (!(link instanceof HTMLAnchorElement) || link.target || link.origin !== location.origin) return
      if (link.hasAttribute('data-outside') || link.hash) return
      event.preventDefault()
      go(link.pathname + link.search)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [])
}
