import { Icon } from './icons.tsx'

/** − n +. The labels name the thing, so that each button makes sense when heard alone. */
export function Stepper(props: {
  value: number
  min: number
  max: number
  labels: { less: string; more: string; value: string }
  onChange: (value: number) => void
}) {
  return (
    <div className="stepper">
      <button
        type="button"
        aria-label={props.labels.less}
        disabled={props.value <= props.min}
        onClick={() => props.onChange(props.value - 1)}
      >
        <Icon name="minus" size={16} />
      </button>
      <span className="stepper-value" role="status" aria-label={props.labels.value}>
        {props.value}
      </span>
      <button
        type="button"
        aria-label={props.labels.more}
        disabled={props.value >= props.max}
        onClick={() => props.onChange(props.value + 1)}
      >
        <Icon name="plus" size={16} />
      </button>
    </div>
  )
}
