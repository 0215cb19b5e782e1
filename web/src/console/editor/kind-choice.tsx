import { kindLabel } from '../form/labels.ts'
import { faultHere, type Fault } from '../form/fault-words.ts'
import type { Value } from '../form/schema.ts'
import { ChoiceField } from '../parts/fields.tsx'
import { useTongue } from '../speech.ts'
import { instrumentOf, type Presets } from './offer-of.ts'
import { kindsFor } from './preset.ts'
import { PresetButtons } from './preset-buttons.tsx'

/** Which instrument it is: that says by which rules it stacks. Above it, whole rules to start from. */
export function KindChoice(props: {
  fields: Value
  presets: Presets
  issuer: 'merchant' | 'platform'
  faults: readonly Fault[]
  onChange: (next: Value) => void
}) {
  const tongue = useTongue()
  const { words, say } = tongue
  const { fields, presets, issuer } = props
  const mine = (kinds: readonly string[]): string[] => kindsFor(issuer, presets, kinds)
  const open = presets.instruments.filter((one) => one.issuers.includes(issuer) && mine(one.kinds).length > 0)
  const chosen = instrumentOf(fields, presets)
  const wrongKind = faultHere(props.faults, '/kind', tongue)
  const kinds = mine(chosen?.kinds ?? [])
  return (
    <>
      <PresetButtons fields={fields} presets={presets} issuer={issuer} onChange={props.onChange} />
      <ChoiceField
        label={words.fields.instrument}
        fault={faultHere(props.faults, '/instrument', tongue) ?? (kinds.length > 1 ? undefined : wrongKind)}
        hint={chosen?.cap ? words.editor.cap(tongue.money(chosen.cap.mostOffMinor)) : undefined}
        value={chosen?.id ?? ''}
        choices={[
          ...(chosen ? [] : [{ value: '', label: words.form.pick }]),
          ...open.map((one) => ({ value: one.id, label: say(one.name) })),
        ]}
        onChange={(id) => {
          const next = open.find((one) => one.id === id)
          props.onChange({ ...fields, instrument: id, kind: mine(next?.kinds ?? [])[0] })
        }}
      />
      {kinds.length > 1 && (
        <ChoiceField
          label={words.fields.kind}
          fault={wrongKind}
          value={String(fields['kind'] ?? '')}
          choices={kinds.map((kind) => ({ value: kind, label: kindLabel(kind, tongue) }))}
          onChange={(kind) => props.onChange({ ...fields, kind })}
        />
      )}
    </>
  )
}
