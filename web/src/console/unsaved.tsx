import { useEffect, useRef } from 'react'
import { guardLeaving } from '../router.ts'
import { createStore, useStore } from '../store.ts'
import { Dialog } from './parts/dialog.tsx'
import { useTongue } from './speech.ts'

type GoOn = () => void

const changed = new Set<object>()
/** How to go on where somebody was stopped from leaving. */
const stopped = createStore<GoOn | undefined>(undefined)

function mark(form: object, on: boolean): void {
  if (on) changed.add(form)
  else changed.delete(form)
  guardLeaving(changed.size > 0 ? (goOn) => stopped.set(() => goOn()) : undefined)
}

/** While `on`, who leaves the page is asked first. What comes back lets go at once: for when it was saved. */
export function useUnsaved(on: boolean): () => void {
  const form = useRef({})
  const letGo = (): void => mark(form.current, false)
  useEffect(() => {
    mark(form.current, on)
    return letGo
  }, [on])
  return letGo
}

/** The question to who would leave typed things behind. */
export function AskBeforeLeaving() {
  const { words } = useTongue()
  const goOn = useStore(stopped)
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (changed.size > 0) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [])
  if (!goOn) return null
  const stay = (): void => stopped.set(undefined)
  const leave = (): void => {
    stay()
    for (const form of changed) mark(form, false)
    goOn()
  }
  return (
    <Dialog
      title={words.act.leaveTitle}
      onClose={stay}
      foot={
        <>
          <button type="button" className="button" onClick={stay}>
            {words.act.stay}
          </button>
          <button type="button" className="button button-danger" onClick={leave}>
            {words.act.discard}
          </button>
        </>
      }
    >
      <p>{words.act.leave}</p>
    </Dialog>
  )
}
