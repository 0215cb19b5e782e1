import { useState } from 'react'
import type { Value } from '../form/schema.ts'
import { Note } from '../parts/note.tsx'
import { useTongue } from '../speech.ts'
import type { Presets } from './offer-of.ts'
import { presetsFor, withPreset } from './preset.ts'

/** Whole rules that are common here, each a button. What one writes into the draft can be taken back as one step. */
export function PresetButtons(props: {
  fields: Value
  presets: Presets
  issuer: 'merchant' | 'platform'
  onChange: (next: Value) => void
}) {
  const { words, say } = useTongue()
  const { fields, presets, issuer } = props
  const [last, setLast] = useState<{ name: string; undone: (later: Value) => Value }>()
  const rules = presetsFor(issuer, presets)
  if (rules.length === 0) return null
  return (
    <div className="stack" role="group" aria-label={words.editor.presets}>
      <span className="soft" aria-hidden="true">
        {words.editor.presets}
      </span>
      <div className="chips">
        {rules.map((rule) => (
          <button
            key={rule.id}
            type="button"
            className="chip"
            onClick={() => {
              const { fields: next, undone } = withPreset(rule, fields, issuer, presets)
              setLast({ name: say(rule.name), undone })
              props.onChange(next)
            }}
          >
            {say(rule.name)}
          </button>
        ))}
      </div>
      <div aria-live="polite">
        {last && (
          <Note tone="ok">
            {words.editor.presetTaken(last.name)}{' '}
            <button
              type="button"
              className="text-button"
              onClick={() => {
                props.onChange(last.undone(fields))
                setLast(undefined)
              }}
            >
              {words.act.undo}
            </button>
          </Note>
        )}
      </div>
    </div>
  )
}
