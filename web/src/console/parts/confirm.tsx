import type { ReactNode } from 'react'
import { useTongue } from '../speech.ts'
import { Dialog } from './dialog.tsx'
import { Trouble } from './trouble.tsx'

/** The second step before a deed whose operation asks for no reason: what will happen, in words, and two buttons. */
export function ConfirmDialog(props: {
  title: string
  label: string
  hint?: string
  danger?: boolean
  busy: boolean
  /** What is still missing before it can go on. */
  blocked?: boolean
  failure: unknown
  onGo: () => void
  onClose: () => void
  children?: ReactNode
}) {
  const { words } = useTongue()
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      foot={
        <>
          <button type="button" className="button" onClick={props.onClose}>
            {words.act.cancel}
          </button>
          <button
            type="button"
            className={props.danger ? 'button button-danger' : 'button button-first'}
            disabled={props.busy || props.blocked}
            onClick={props.onGo}
          >
            {props.busy ? words.act.working : props.label}
          </button>
        </>
      }
    >
      {props.hint && <p>{props.hint}</p>}
      {props.children}
      {props.failure !== undefined && <Trouble failure={props.failure} />}
    </Dialog>
  )
}
