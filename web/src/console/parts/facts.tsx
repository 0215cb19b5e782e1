import type { ReactNode } from 'react'

/** What is known of a thing, each with its name; what is not known is left out. */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows.map(
        ([label, value]) =>
          value !== undefined &&
          value !== null &&
          value !== '' && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** How much of something is used: a bar with its figures in words. */
export function Used({ label, part, whole, text }: { label: string; part: number; whole: number; text: string }) {
  return (
    <span className="meter">
      <progress aria-label={label} max={Math.max(1, whole)} value={Math.min(part, whole)} />
      <span className="amount">{text}</span>
    </span>
  )
}
