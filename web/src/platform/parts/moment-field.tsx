import { serverNowMs } from '../../clock.ts'
import { Field } from '../../console/parts/fields.tsx'
import { useTongue } from '../../console/speech.ts'
import { zoneName } from '../../console/zoned.ts'

/** A time on the clocks of the marketplace, with its zone written beside it. */
export function MomentField(props: {
  label: string
  hint?: string | undefined
  fault?: string | undefined
  value: string
  onChange: (next: string) => void
}) {
  const { timeZone } = useTongue()
  return (
    <Field {...props}>
      {(ids) => (
        <span className="control">
          <input
            {...ids}
            className="input"
            type="datetime-local"
            step={60}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
          <span className="unit">{zoneName(timeZone, serverNowMs())}</span>
        </span>
      )}
    </Field>
  )
}
