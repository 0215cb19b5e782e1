import type { ReactNode } from 'react'
import type { Loaded } from '../../load.ts'
import { useTongue } from '../speech.ts'
import { Stale, Trouble } from './trouble.tsx'

/** Grey lines where the content will be. They come into sight only after 400 ms: a quick answer never flickers. */
export function Waiting({ lines = 4 }: { lines?: number }) {
  const { words } = useTongue()
  return (
    <div className="waiting" aria-busy="true" role="status" aria-label={words.frame.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="waiting-line" />
      ))}
    </div>
  )
}

/** A block's data once it is there; until then its skeleton, or why it is not. */
export function Block<T>({
  loaded,
  lines,
  children,
}: {
  loaded: Loaded<T>
  lines?: number
  children: (data: T) => ReactNode
}) {
  if (loaded.data === undefined)
    return loaded.failure ? (
      <Trouble failure={loaded.failure} retry={loaded.reload} />
    ) : (
      <Waiting {...(lines === undefined ? {} : { lines })} />
    )
  return (
    <>
      <Stale loaded={loaded} />
      {children(loaded.data)}
    </>
  )
}

/** Says why there is nothing, and the one next step. */
export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{text}</p>
      {children}
    </div>
  )
}
