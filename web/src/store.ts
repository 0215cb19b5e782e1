import { useSyncExternalStore } from 'react'

/** A value that many parts watch. */
export type Store<T> = { get(): T; set(next: T): void; subscribe(listener: () => void): () => void }

/**
 * Makes a store. With `saved`, the value also lives in localStorage; `read` judges what is found there,
 * because anything may have been written by an older version or by hand.
 */
export function createStore<T>(initial: T, saved?: { key: string; read(found: unknown): T | undefined }): Store<T> {
  const listeners = new Set<() => void>()
  let value = (saved && saved.read(readSaved(saved.key))) ?? initial
  return {
    get: () => value,
    set: (next) => {
      value = next
      if (saved) writeSaved(saved.key, next)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get)
}

// Storage may be forbidden or full; the page then works without memory.
export function readSaved(key: string): unknown {
  try {
    const raw = localStorage.getItem(key)
    return raw === null ? undefined : JSON.parse(raw)
  } catch {
    return undefined
  }
}

export function writeSaved(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
  } catch {
    return
  }
}
