import { useState, type ReactNode } from 'react'
import { useTongue } from '../speech.ts'
import { ConfirmDialog } from './confirm.tsx'
import { AreaField } from './fields.tsx'

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
  const { act } = useTongue().words
  const [because, setBecause] = useState('')
  const { children, optional = false, onGo, ...step } = props
  return (
    <ConfirmDialog {...step} blocked={!optional && because.trim() === ''} onGo={() => onGo(because.trim())}>
      {children}
      <AreaField
        label={`${act.because} (${optional ? act.optional : act.required})`}
        hint={act.becauseHint}
        value={because}
        onChange={setBecause}
        maxLength={500}
      />
    </ConfirmDialog>
  )
}
