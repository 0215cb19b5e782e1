import { createContext, useContext, type ReactNode } from 'react'
import type { Loaded } from '../../load.ts'
import { useTongue } from '../speech.ts'
import { Stale, Trouble } from './trouble.tsx'

/** What the screen is called that is open: for where its own data, which know better, do not come. */
export const ScreenName = createContext('')

/**
 * Grey lines where the content will be. They come into sight only after 400 ms: a quick answer never flickers.
 * What stands below is hidden meanwhile, so that it is not pushed away; after a `long` one, which keeps the room of a whole
 * window instead, it can be reached at once.
 */
export function Waiting({ lines = 4, long = false }: { lines?: number; long?: boolean }) {
  const { words } = useTongue()
  return (
    <div
      className={long ? 'waiting waiting-long' : 'waiting'}
      aria-busy="true"
      role="status"
      aria-label={words.frame.loading}
    >
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="waiting-line" />
      ))}
    </div>
  )
}

/** A block's data once it is there; until then its skeleton, or why it is not. `whole`: it is the screen, heading and all. */
export function Block<T>({
  loaded,
  lines,
  long,
  whole,
  children,
}: {
  loaded: Loaded<T>
  lines?: number
  long?: boolean
  whole?: boolean
  children: (data: T) => ReactNode
}) {
  const name = useContext(ScreenName)
  if (loaded.data === undefined)
    return loaded.failure ? (
      <>
        {whole && <h1>{name}</h1>}
        <Trouble failure={loaded.failure} retry={loaded.reload} />
      </>
    ) : (
      <Waiting {...(lines === undefined ? {} : { lines })} {...(long === undefined ? {} : { long })} />
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
