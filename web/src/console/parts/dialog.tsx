import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useTongue } from '../speech.ts'
import { Icon } from './icon.tsx'

/**
 * A window above the page. The browser itself keeps the focus inside, closes it by Escape and gives the focus back.
 * `side` opens it along the edge, for what is looked at beside a list.
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
        props.onClose()
      }}
      onMouseDown={(event) => {
        if (event.target === place.current) props.onClose()
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={titleId}>{props.title}</h2>
          <button type="button" className="tool" aria-label={words.frame.close} onClick={props.onClose}>
            <Icon name="close" />
          </button>
        </header>
        <div className="dialog-content">{props.children}</div>
        {props.foot && <footer className="dialog-foot">{props.foot}</footer>}
      </div>
    </dialog>
  )
}
