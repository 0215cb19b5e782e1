import { kindLabel } from '../form/drawn.tsx'
import type { Value } from '../form/schema.ts'
import { ChoiceField } from '../parts/fields.tsx'
import { useTongue } from '../speech.ts'
import { instrumentOf, type Presets } from './offer-of.ts'

/** Which instrument it is: that says by which rules it stacks. */
export function KindChoice(props: {
  fields: Value
  presets: Presets
  issuer: 'merchant' | 'platform'
  fault: string | undefined
  onChange: (next: Value) => void
}) {
  const tongue = useTongue()
  const { words, say } = tongue
  const { fields, presets, issuer } = props
  const mayUse = (kind: string): boolean => issuer === 'platform' || !presets.platformKinds.includes(kind)
  const open = presets.instruments.filter((one) => one.issuers.includes(issuer) && one.kinds.some(mayUse))
  const chosen = instrumentOf(fields, presets)
  const kinds = chosen?.kinds.filter(mayUse) ?? []
  return (
    <>
      <ChoiceField
        label={words.fields.instrument}
        fault={props.fault}
        hint={chosen?.cap ? words.editor.cap(tongue.money(chosen.cap.mostOffMinor)) : undefined}
        value={chosen?.id ?? ''}
        choices={[
          ...(chosen ? [] : [{ value: '', label: words.form.pick }]),
          ...open.map((one) => ({ value: one.id, label: say(one.name) })),
        ]}
        onChange={(id) => {
          const next = open.find((one) => one.id === id)
          props.onChange({ ...fields, instrument: id, kind: next?.kinds.find(mayUse) })
        }}
      />
      {kinds.length > 1 && (
        <ChoiceField
          label={words.fields.kind}
          value={String(fields['kind'] ?? '')}
          choices={kinds.map((kind) => ({ value: kind, label: kindLabel(kind, tongue) }))}
          onChange={(kind) => props.onChange({ ...fields, kind })}
        />
      )}
    </>
  )
}
