import { isObject, type Value } from '../form/schema.ts'
import { useTongue } from '../speech.ts'
import type { Presets } from './offer-of.ts'

/** Amounts that are common here, by band, each a button: what one coupon takes off. Only where it takes off one amount. */
export function FaceButtons(props: { fields: Value; presets: Presets; onChange: (next: Value) => void }) {
  const { words, say, shortMoney } = useTongue()
  const { fields, presets } = props
  const benefit = isObject(fields['benefit']) ? fields['benefit'] : {}
  if (presets.faces.length === 0 || (benefit['kind'] ?? 'amount_off') !== 'amount_off') return null
  return (
    <div className="stack" role="group" aria-label={words.editor.faces}>
      {presets.faces.map((band) => (
        <div key={band.id} className="chips">
          <span className="soft">{say(band.name)}</span>
          {band.facesMinor.map((offMinor) => (
            <button
              key={offMinor}
              type="button"
              className="chip"
              aria-pressed={benefit['offMinor'] === offMinor}
              onClick={() => props.onChange({ ...fields, benefit: { kind: 'amount_off', offMinor } })}
            >
              {shortMoney(offMinor)}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}
