import type { Schemas } from '@quanhe/sdk'
import { TextField } from '../parts/fields.tsx'
import { Note } from '../parts/note.tsx'
import { useTongue } from '../speech.ts'

export type Finding = Schemas['Finding']
/** The reason that was written beside each warning. */
export type Reasons = Record<string, string>

/** What the publish checks say: what blocks, what wants a reason, what is worth knowing. */
export function Findings(props: {
  findings: readonly Finding[]
  reasons?: Reasons
  onReasons?: (next: Reasons) => void
}) {
  const { words, say } = useTongue()
  const { editor } = words
  const { reasons, onReasons } = props
  if (props.findings.length === 0) return <Note tone="ok">{editor.nothingFound}</Note>
  return (
    <ul className="stack">
      {props.findings.map((one, n) => (
        <li key={`${one.check} ${n}`}>
          <Note tone={one.severity === 'note' ? 'plain' : one.severity}>
            <p className="strong">
              {editor.severities[one.severity]} · {say(one.title)}
            </p>
            <p>{say(one.says)}</p>
            {one.confirmed && <p className="soft">{editor.confirmedBy(one.confirmed.by, one.confirmed.because)}</p>}
            {one.severity === 'warn' && !one.confirmed && reasons && onReasons && first(props.findings, one) && (
              <TextField
                label={editor.confirmWhy}
                value={reasons[one.check] ?? ''}
                onChange={(next) => onReasons({ ...reasons, [one.check]: next })}
                maxLength={500}
              />
            )}
          </Note>
        </li>
      ))}
    </ul>
  )
}

/** A check that found several things is confirmed once. */
const first = (findings: readonly Finding[], one: Finding): boolean =>
  findings.find((other) => other.check === one.check && other.severity === 'warn') === one

/** Whether it can be submitted: nothing blocks, and every warning has its reason. */
export const canGo = (findings: readonly Finding[], reasons: Reasons): boolean =>
  findings.every(
    (one) =>
      one.severity === 'note' || (one.severity === 'warn' && (one.confirmed !== null || !!reasons[one.check]?.trim())),
  )

export const confirmationsOf = (findings: readonly Finding[], reasons: Reasons) =>
  [...new Set(findings.filter((one) => one.severity === 'warn' && !one.confirmed).map((one) => one.check))].map(
    (check) => ({
      check,
      because: reasons[check]?.trim() ?? '',
    }),
  )
