import { useEffect, useState } from 'react'
import { Field } from '../parts/fields.tsx'
import { useTongue } from '../speech.ts'

type Props = {
  label: string
  hint?: string | undefined
  fault?: string | undefined
  value: number | undefined
  onChange: (next: number | undefined) => void
  minimum?: number | undefined
  maximum?: number | undefined
}

type Reading = {
  unit: string
  /** How many decimals may be typed; the value is the typed figure times 10 to this. */
  decimals: number
}

/** What people paste or an input method leaves: full-width digits, the marks of money and percent, thousands set apart. */
const plainFigure = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s¥$元%]/g, '')
    .replace('\u2212', '-')
    .replace('。', '.')
    .replace(/^-?\d{1,3}(?:,\d{3})+(?!\d)/, (whole) => whole.replaceAll(',', ''))

/** 15 with two decimals is 1500. Text in between keeps a figure exact: no float comes near it. */
export function readFigure(text: string, decimals: number, signed = false): number | undefined {
  const typed = plainFigure(text)
  if (signed && typed.startsWith('-')) {
    const read = readFigure(typed.slice(1), decimals)
    return read && -read
  }
  const found = /^(\d+)(?:\.(\d*))?$/.exec(typed)
  if (!found || (found[2]?.length ?? 0) > decimals) return undefined
  const whole = Number(`${found[1]}${(found[2] ?? '').padEnd(decimals, '0')}`)
  return Number.isSafeInteger(whole) ? whole : undefined
}

/** 1500 with two decimals is `15`. */
export function writeFigure(value: number | undefined, decimals: number): string {
  if (value === undefined || !Number.isFinite(value)) return ''
  if (value < 0) return `-${writeFigure(-value, decimals)}`
  const digits = String(value).padStart(decimals + 1, '0')
  const part = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/, '')
  return `${digits.slice(0, digits.length - decimals)}${part ? `.${part}` : ''}`
}

/** A figure in the unit that people speak in, kept as the integer that the service takes. */
function Figure({ unit, decimals, ...props }: Props & Reading) {
  const { words } = useTongue()
  const signed = (props.minimum ?? 0) < 0
  const [text, setText] = useState(() => writeFigure(props.value, decimals))
  useEffect(() => {
    if (readFigure(text, decimals, signed) !== props.value) setText(writeFigure(props.value, decimals))
  }, [props.value])
  const read = readFigure(text, decimals, signed)
  const own =
    text === ''
      ? undefined
      : read === undefined
        ? decimals === 0
          ? words.form.wholeNumber
          : words.form.money
        : read < (props.minimum ?? 0)
          ? words.form.atLeast(writeFigure(props.minimum, decimals))
          : read > (props.maximum ?? Infinity)
            ? words.form.atMost(writeFigure(props.maximum, decimals))
            : undefined
  return (
    <Field label={props.label} hint={props.hint} fault={own ?? props.fault}>
      {(ids) => (
        <span className="control control-figure">
          <input
            {...ids}
            className="input"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onBlur={() => read !== undefined && setText(writeFigure(read, decimals))}
            onChange={(event) => {
              setText(event.target.value)
              props.onChange(readFigure(event.target.value, decimals, signed))
            }}
          />
          {unit && <span className="unit">{unit}</span>}
        </span>
      )}
    </Field>
  )
}

/** An amount of money: typed in yuan, kept in fen. */
export function MoneyField(props: Props) {
  const { words, currency } = useTongue()
  return <Figure {...props} unit={words.form.yuan} decimals={currency.digits} />
}

/** A rate: typed in percent, kept in basis points; beside it, how Chinese says it. */
export function RateField(props: Props) {
  const { words } = useTongue()
  const said = props.value
    ? words.form.rate(writeFigure(10_000 - props.value, 3), writeFigure(props.value, 2))
    : undefined
  return <Figure {...props} hint={props.hint ?? said} unit={words.form.percent} decimals={2} />
}

export function CountField(props: Props & { unit?: string }) {
  return <Figure {...props} unit={props.unit ?? ''} decimals={0} />
}

const UNITS = { days: 86_400, hours: 3600, seconds: 1 } as const
type Unit = keyof typeof UNITS

/** A length of time, in the largest unit that it is whole in. */
export function LengthField(props: Props) {
  const { words } = useTongue()
  const fits = (Object.keys(UNITS) as Unit[]).find((unit) => (props.value ?? 0) % UNITS[unit] === 0) ?? 'seconds'
  const [unit, setUnit] = useState<Unit>(props.value ? fits : 'days')
  const own = { minimum: undefined, maximum: undefined }
  return (
    <div className="row row-fields">
      <CountField
        {...props}
        {...own}
        value={props.value === undefined ? undefined : Math.round(props.value / UNITS[unit])}
        onChange={(next) => props.onChange(next === undefined ? undefined : next * UNITS[unit])}
      />
      <Field label={words.form.unit}>
        {(ids) => (
          <select
            {...ids}
            className="input"
            value={unit}
            onChange={(event) => {
              const next = event.target.value as Unit
              if (props.value !== undefined) props.onChange((props.value / UNITS[unit]) * UNITS[next])
              setUnit(next)
            }}
          >
            {(Object.keys(UNITS) as Unit[]).map((one) => (
              <option key={one} value={one}>
                {words.form[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}
