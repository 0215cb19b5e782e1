import { useState } from 'react'
import type { List } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import type { Loaded } from '../load.ts'
import { Trouble } from './trouble.tsx'

/** The next page of a list, where there is one. A failure is said here and leaves what was loaded alone. */
export function More<T, L extends List<T>>({
  loaded,
  next,
}: {
  loaded: Loaded<L>
  next: (cursor: string) => Promise<L>
}) {
  const { words } = useVoice()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Error>()
  const list = loaded.data
  if (!list?.next) return null
  const cursor = list.next
  const load = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      const page = await next(cursor)
      loaded.replace({ ...list, data: [...list.data, ...page.data], next: page.next })
    } catch (found) {
      setFailure(found as Error)
    }
    setBusy(false)
  }
  if (failure) return <Trouble failure={failure} retry={() => void load()} />
  return (
    <button type="button" className="button-outline more" aria-busy={busy} onClick={() => !busy && void load()}>
      {busy ? words.app.loading : words.app.more}
    </button>
  )
}
