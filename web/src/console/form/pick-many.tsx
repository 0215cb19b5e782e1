import { useState } from 'react'
import { AreaField, type Choice } from '../parts/fields.tsx'
import { useTongue } from '../speech.ts'
import type { Schema } from './schema.ts'

type Props = {
  label: string
  fault: string | undefined
  items: Schema
  /** What there is to choose from, where it is known; else it is typed. */
  known: Choice[] | undefined
  value: unknown
  onChange: (next: unknown) => void
}

/** Some of many: ticks where they are known, else a text with one a line. */
export function PickMany(props: Props) {
  const { words } = useTongue()
  const list = Array.isArray(props.value) ? props.value.map(String) : []
  const numbers = props.items.type === 'integer'
  const write = (next: string[]): void => props.onChange(numbers ? next.map(Number).sort((a, b) => a - b) : next)
  const [text, setText] = useState(list.join('\n'))
  if (!props.known)
    return (
      <AreaField
        label={props.label}
        hint={words.form.listHint}
        fault={props.fault}
        value={text}
        onChange={(next) => {
          setText(next)
          write([
            ...new Set(
              next
                .split(/[\n,，、]/)
                .map((one) => one.trim())
                .filter(Boolean),
            ),
          ])
        }}
      />
    )
  return (
    <fieldset className="field">
      <legend>{props.label}</legend>
      <div className="ticks">
        {props.known.map((choice) => (
          <label key={choice.value} className="tick">
            <input
              type="checkbox"
              checked={list.includes(choice.value)}
              onChange={(event) =>
                write(event.target.checked ? [...list, choice.value] : list.filter((one) => one !== choice.value))
              }
            />
            {choice.label}
          </label>
        ))}
      </div>
      {props.fault && (
        <p className="field-fault" role="alert">
          {props.fault}
        </p>
      )}
    </fieldset>
  )
}
