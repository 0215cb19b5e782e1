import { readSaved, writeSaved } from './store.ts'

// A host marketplace opens an offer with `#entry=…` for somebody who did what the offer asks for (watched, shared, checked in).
const SAVED = 'quanhe.entries'

const entries = (): Record<string, string> => (readSaved(SAVED) ?? {}) as Record<string, string>

/** The entry for this batch that the buyer came with, if any. */
export const entryFor = (batch: string): string | undefined => entries()[batch]

/** It is good once. */
export function spendEntry(batch: string): void {
  const { [batch]: spent, ...rest } = entries()
  if (spent !== undefined) writeSaved(SAVED, rest)
}

/** Keeps the entry and takes it out of the address bar, so that a copied link does not carry it. */
export function takeEntryFromAddress(): void {
  const handed = new URLSearchParams(location.hash.slice(1))
  const entry = handed.get('entry')
  const batch = /^\/offers\/([^/]+)/.exec(location.pathname)?.[1]
  if (!entry || !batch) return
  writeSaved(SAVED, { ...entries(), [decodeURIComponent(batch)]: entry })
  handed.delete('entry')
  history.replaceState(history.state, '', location.pathname + location.search + (handed.size ? `#${handed}` : ''))
}
