import { useContext, useState } from 'react'
import { serverNowMs } from '../../clock.ts'
import { ChoiceField, Field, Segments, TextField } from '../parts/fields.tsx'
import { useTongue, type Tongue } from '../speech.ts'
import { instantOf, localOf, zoneName } from '../zoned.ts'
import { FormContext } from './facts.ts'
import { faultHere } from './fault-words.ts'
import { CountField, LengthField, MoneyField, RateField } from './figures.tsx'
import { kindLabel, labelOf } from './labels.ts'
import { ListOf } from './list-of.tsx'
import { PickMany } from './pick-many.tsx'
import { blankOf, isObject, variantsOf, type Schema, type Value } from './schema.ts'

export type DrawnProps = {
  /** The field's name in the schema: by it its label is found. */
  name: string
  schema: Schema
  /** Where it stands in the whole, as the service's faults name it: `/benefit/offMinor`. */
  pointer: string
  value: unknown
  onChange: (next: unknown) => void
  /** A required field is always shown; another has an explicit choice of none. */
  required?: boolean
}

/** Any field of the service, drawn from its schema alone: a new kind of benefit or condition needs no code here. */
export function Drawn(props: DrawnProps) {
  const { needed } = useContext(FormContext)
  const must = props.required || needed?.includes(props.pointer.slice(1))
  if (must || props.schema.type === 'boolean') return <Control {...props} />
  return <Optional {...props} />
}

/** Of an optional field: that it is to be set, and to what was not said yet. It is a fault until then, never no limit. */
const asIfSet = (value: unknown): unknown => (Array.isArray(value) && value.length === 0 ? '' : (value ?? ''))

/** “No limit”, “everything” and “none” are choices that one sees, never an empty field. */
function Optional(props: DrawnProps) {
  const tongue = useTongue()
  const { form } = tongue.words
  const none: readonly unknown[] = [undefined, null]
  const set = !none.includes(props.value) && !(Array.isArray(props.value) && props.value.length === 0)
  const [asked, setAsked] = useState(set)
  const on = asked || set
  const label = labelOf(props.name, tongue)
  const [without, within] =
    props.schema.nullable || /^max|Limit$|^daily/.test(props.name)
      ? [form.unlimited, form.limited]
      : /^(scope|categories|skus|spus|brands|shops|tags)$/.test(props.name) && !props.pointer.includes('/except')
        ? [form.everything, form.only]
        : props.schema.enum
          ? [form.usual, form.set]
          : [form.none, form.set]
  const choose = (next: string): void => {
    setAsked(next === 'on')
    props.onChange(next === 'on' ? asIfSet(blankOf(props.schema)) : props.schema.nullable ? null : undefined)
  }
  return (
    <div className="optional">
      <span className="optional-head">
        <span className="label" aria-hidden="true">
          {label}
        </span>
        <Segments
          label={label}
          name={props.pointer}
          value={on ? 'on' : 'off'}
          choices={[
            { value: 'off', label: without },
            { value: 'on', label: within },
          ]}
          onChange={choose}
        />
      </span>
      {on && <Control {...props} onChange={(next) => props.onChange(asIfSet(next))} />}
    </div>
  )
}

function Control(props: DrawnProps) {
  const { name, schema, value, onChange, pointer } = props
  const tongue = useTongue()
  const { choices, faults } = useContext(FormContext)
  const fault = faultHere(faults, pointer, tongue)
  const label = labelOf(name, tongue)
  const around = { label, fault }
  if (schema.const !== undefined) return null
  if (variantsOf(schema).size > 0)
    return <Kinds {...props} fault={fault ?? faultHere(faults, `${pointer}/kind`, tongue)} />
  if (schema.type === 'object') return <Group {...props} fault={fault} />
  if (schema.type === 'array') {
    const inner = schema.items ?? {}
    if (inner.type === 'string' || inner.type === 'integer')
      return (
        <PickMany
          {...around}
          items={inner}
          known={choices[name] ?? weekdays(inner, tongue)}
          value={value}
          onChange={onChange}
        />
      )
    return (
      <ListOf
        {...around}
        list={Array.isArray(value) ? value : []}
        least={schema.minItems ?? 0}
        most={schema.maxItems ?? Infinity}
        blank={() => blankOf(inner) ?? {}}
        onChange={onChange}
        draw={(one, n, put) => {
          const drawn = { schema: inner, pointer: `${pointer}/${n}` }
          return variantsOf(inner).size > 0 ? (
            <Drawn {...drawn} name={name} value={one} required onChange={put} />
          ) : (
            <Fields {...drawn} value={isObject(one) ? one : {}} onChange={put} />
          )
        }}
      />
    )
  }
  const known = choices[name] ?? schema.enum?.map((one) => ({ value: one, label: kindLabel(one, tongue) }))
  if (known) {
    const unset = value === undefined || value === '' ? [{ value: '', label: tongue.words.form.pick }] : []
    return (
      <ChoiceField
        {...around}
        value={String(value ?? '')}
        choices={[...unset, ...known]}
        onChange={(next) => onChange(next || undefined)}
      />
    )
  }
  if (schema.type === 'boolean')
    return (
      <label className="tick">
        <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
        {label}
      </label>
    )
  if (schema.type === 'integer' || schema.type === 'number') {
    const figure = { ...around, value: typeof value === 'number' ? value : undefined, onChange }
    const bounds = { minimum: schema.minimum, maximum: schema.maximum }
    if (name.endsWith('Minor')) return <MoneyField {...figure} {...bounds} />
    if (/asisPoints$/.test(name))
      return <RateField {...figure} {...bounds} {...(/^off/.test(name) ? {} : { hint: '' })} />
    if (/econds$/.test(name)) return <LengthField {...figure} {...bounds} />
    return <CountField {...figure} {...bounds} />
  }
  if (schema.format === 'date-time') return <MomentField {...around} value={value} onChange={onChange} />
  return (
    <TextField
      {...around}
      value={typeof value === 'string' ? value : ''}
      onChange={(next) => onChange(next === '' ? undefined : next)}
      {...(schema.maxLength === undefined ? {} : { maxLength: schema.maxLength })}
    />
  )
}

/** Days of the week are numbers to the service and words to everybody else. */
const weekdays = (schema: Schema, { words }: Tongue) =>
  schema.type === 'integer' && schema.maximum === 7
    ? words.form.weekdays.map((label, n) => ({ value: String(n + 1), label }))
    : undefined

function MomentField(props: {
  label: string
  fault: string | undefined
  value: unknown
  onChange: (next: unknown) => void
}) {
  const { timeZone } = useTongue()
  return (
    <Field label={props.label} fault={props.fault}>
      {(ids) => (
        <span className="control">
          <input
            {...ids}
            className="input"
            type="datetime-local"
            step={60}
            value={typeof props.value === 'string' ? localOf(props.value, timeZone) : ''}
            onChange={(event) => props.onChange(instantOf(event.target.value, timeZone))}
          />
          <span className="unit">{zoneName(timeZone, serverNowMs())}</span>
        </span>
      )}
    </Field>
  )
}

/** A thing that comes in kinds: which one, and then the fields of that one. */
function Kinds(props: DrawnProps & { fault: string | undefined }) {
  const tongue = useTongue()
  const variants = variantsOf(props.schema)
  const value: Value = isObject(props.value) ? props.value : {}
  const kind = String(value['kind'] ?? '')
  const schema = variants.get(kind)
  const choose = (next: string): void => {
    const wanted = variants.get(next)
    if (!wanted) return
    // What both kinds have is kept: changing the kind loses only what the new one cannot hold.
    const names = Object.keys(wanted.properties ?? {})
    const kept = Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'kind' && names.includes(name)))
    props.onChange({ ...(blankOf(wanted) as Value), ...kept })
  }
  const unset = schema ? [] : [{ value: '', label: tongue.words.form.pick }]
  return (
    <div className="stack">
      <ChoiceField
        label={`${labelOf(props.name, tongue)} · ${tongue.words.form.kind}`}
        fault={props.fault}
        value={kind}
        choices={[...unset, ...[...variants.keys()].map((one) => ({ value: one, label: kindLabel(one, tongue) }))]}
        onChange={choose}
      />
      {schema && <Fields schema={schema} pointer={props.pointer} value={value} onChange={props.onChange} />}
    </div>
  )
}

function Group(props: DrawnProps & { fault: string | undefined }) {
  const tongue = useTongue()
  const value: Value = isObject(props.value) ? props.value : {}
  return (
    <fieldset className="group">
      <legend>{labelOf(props.name, tongue)}</legend>
      <Fields schema={props.schema} pointer={props.pointer} value={value} onChange={props.onChange} />
      {props.fault && (
        <p className="field-fault" role="alert">
          {props.fault}
        </p>
      )}
    </fieldset>
  )
}

/** The fields of an object, those that are needed first. */
export function Fields(props: {
  schema: Schema
  pointer: string
  value: Value
  onChange: (next: Value) => void
  only?: readonly string[]
}) {
  const { schema, pointer, value, onChange } = props
  const entries = Object.entries(schema.properties ?? {}).filter(
    ([name, inner]) => inner.const === undefined && (props.only?.includes(name) ?? true),
  )
  const order = props.only
    ? entries.sort(([a], [b]) => (props.only?.indexOf(a) ?? 0) - (props.only?.indexOf(b) ?? 0))
    : entries.sort(([a], [b]) => Number(schema.required?.includes(b) ?? 0) - Number(schema.required?.includes(a) ?? 0))
  return (
    <>
      {order.map(([name, inner]) => (
        <Drawn
          key={`${String(value['kind'] ?? '')}${name}`}
          name={name}
          schema={inner}
          pointer={`${pointer}/${name}`}
          value={value[name]}
          required={schema.required?.includes(name) ?? false}
          onChange={(next) => onChange({ ...value, [name]: next })}
        />
      ))}
    </>
  )
}
