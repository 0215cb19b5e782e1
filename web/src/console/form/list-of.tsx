import type { ReactNode } from 'react'
import { useTongue } from '../speech.ts'

/** Any number of the same: tiers, conditions, who pays. Each can be taken away, and another added. */
export function ListOf(props: {
  label: string
  fault: string | undefined
  list: readonly unknown[]
  least: number
  most: number
  blank: () => unknown
  onChange: (next: unknown[]) => void
  draw: (one: unknown, n: number, put: (next: unknown) => void) => ReactNode
}) {
  const { words } = useTongue()
  const { list, onChange } = props
  return (
    <fieldset className="group">
      <legend>{props.label}</legend>
      {list.map((one, n) => (
        <div key={n} className="list-item">
          <div className="list-fields">
            {props.draw(one, n, (next) => onChange(list.map((old, at) => (at === n ? next : old))))}
          </div>
          {list.length > props.least && (
            <button type="button" className="text-button" onClick={() => onChange(list.filter((_, at) => at !== n))}>
              {words.form.remove(n + 1)}
            </button>
          )}
        </div>
      ))}
      {props.fault && (
        <p className="field-fault" role="alert">
          {props.fault}
        </p>
      )}
      {list.length < props.most && (
        <button type="button" className="button" onClick={() => onChange([...list, props.blank()])}>
          {words.form.add}
        </button>
      )}
    </fieldset>
  )
}
