import { useState, type ReactNode } from 'react'
import { useTongue } from '../speech.ts'
import { Dialog } from './dialog.tsx'
import { AreaField } from './fields.tsx'
import { Trouble } from './trouble.tsx'

/** The second step before something that cannot be taken back, or that wants a reason in the log. */
export function ReasonDialog(props: {
  title: string
  label: string
  hint?: string
  /** Whether it can go on without a reason. */
  optional?: boolean
  danger?: boolean
  busy: boolean
  failure: unknown
  onGo: (because: string) => void
  onClose: () => void
  children?: ReactNode
}) {
  const { words } = useTongue()
  const [because, setBecause] = useState('')
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
            disabled={props.busy || (!props.optional && because.trim() === '')}
            onClick={() => props.onGo(because.trim())}
          >
            {props.busy ? words.act.working : props.label}
          </button>
        </>
      }
    >
      {props.hint && <p>{props.hint}</p>}
      {props.children}
      <AreaField
        label={`${words.act.because} (${props.optional ? words.act.optional : words.act.required})`}
        hint={words.act.becauseHint}
        value={because}
        onChange={setBecause}
        maxLength={500}
      />
      {props.failure !== undefined && <Trouble failure={props.failure} />}
    </Dialog>
  )
}
