import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useTongue } from '../speech.ts'
import { Icon } from './icon.tsx'

/**
 * A window above the page. The browser itself keeps the focus inside, closes it by Escape and gives the focus back.
 * `side` opens it along the edge, for what is looked at beside a list. Where something was typed, Escape, the cross and a press
 * beside it ask before it is lost.
 */
export function Dialog(props: {
  title: string
  onClose: () => void
  side?: boolean
  children: ReactNode
  foot?: ReactNode
}) {
  const { words } = useTongue()
  const place = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [typed, setTyped] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const close = (): void => (typed ? setLeaving(true) : props.onClose())
  // closed while it still stands in the page: one that is gone already gives no focus back
  useLayoutEffect(() => {
    const dialog = place.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={place}
      className={props.side ? 'dialog dialog-side' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      onInput={() => setTyped(true)}
      onMouseDown={(event) => {
        if (event.target === place.current) close()
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={titleId}>{props.title}</h2>
          <button type="button" className="tool" aria-label={words.frame.close} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div className="dialog-content">{props.children}</div>
        {leaving ? (
          <footer className="dialog-foot">
            <p role="alert" className="pull">
              {words.act.typed}
            </p>
            <button type="button" className="button" onClick={() => setLeaving(false)}>
              {words.act.stay}
            </button>
            <button type="button" className="button button-danger" onClick={props.onClose}>
              {words.act.discard}
            </button>
          </footer>
        ) : (
          props.foot && <footer className="dialog-foot">{props.foot}</footer>
        )}
      </div>
    </dialog>
  )
}
