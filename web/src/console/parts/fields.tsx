import { useId, useState, type HTMLInputTypeAttribute, type ReactNode } from 'react'
import { useTongue } from '../speech.ts'

type Around = { label: string; hint?: string | undefined; fault?: string | undefined; hidden?: boolean }
type Ids = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** A label, what belongs under it, and its fault, tied to the control that `children` draws. */
export function Field({ label, hint, fault, children }: Around & { children: (ids: Ids) => ReactNode }) {
  const id = useId()
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(fault ? { 'aria-invalid': true as const } : {}),
      })}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="field-fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

type Text = Around & {
  value: string
  onChange: (next: string) => void
  type?: HTMLInputTypeAttribute
  autoComplete?: string
  placeholder?: string
  inputMode?: 'decimal' | 'numeric' | 'text'
  maxLength?: number
  required?: boolean
  unit?: string
}

export function TextField(props: Text) {
  return (
    <Field {...props}>
      {(ids) => (
        <span className="control">
          <input
            {...ids}
            className="input"
            type={props.type ?? 'text'}
            value={props.value}
            autoComplete={props.autoComplete ?? 'off'}
            inputMode={props.inputMode}
            maxLength={props.maxLength}
            placeholder={props.placeholder}
            required={props.required}
            onChange={(event) => props.onChange(event.target.value)}
          />
          {props.unit && <span className="unit">{props.unit}</span>}
        </span>
      )}
    </Field>
  )
}

/** A password with a button that shows it: typing blind is what makes people choose short ones. */
export function PasswordField(props: Omit<Text, 'type'>) {
  const { words } = useTongue()
  const [shown, setShown] = useState(false)
  return (
    <Field {...props}>
      {(ids) => (
        <span className="control">
          <input
            {...ids}
            className="input"
            type={shown ? 'text' : 'password'}
            value={props.value}
            autoComplete={props.autoComplete ?? 'current-password'}
            onChange={(event) => props.onChange(event.target.value)}
          />
          <button type="button" className="text-button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? words.door.hide : words.door.show}
          </button>
        </span>
      )}
    </Field>
  )
}

export function AreaField(props: Around & { value: string; onChange: (next: string) => void; maxLength?: number }) {
  return (
    <Field {...props}>
      {(ids) => (
        <textarea
          {...ids}
          className="input"
          rows={3}
          maxLength={props.maxLength}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export type Choice = { value: string; label: string }

export function ChoiceField(props: Around & { value: string; choices: Choice[]; onChange: (next: string) => void }) {
  return (
    <Field {...props}>
      {(ids) => (
        <select {...ids} className="input" value={props.value} onChange={(event) => props.onChange(event.target.value)}>
          {props.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** A few choices that are all in sight. */
export function Segments(props: {
  label: string
  name: string
  value: string
  choices: Choice[]
  onChange: (next: string) => void
}) {
  const id = useId()
  return (
    <fieldset className="segments">
      <legend className="unseen">{props.label}</legend>
      {props.choices.map((choice) => (
        <label key={choice.value} className="segment">
          <input
            type="radio"
            name={`${props.name}-${id}`}
            checked={props.value === choice.value}
            onChange={() => props.onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
