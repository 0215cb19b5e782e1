export type Figure = {
  name: string
  value: string
  csv: string | number
  meaning?: string | undefined
  strong?: boolean
}

/** Figures under each other, each with what it means. */
export function FigureList({ of }: { of: readonly Figure[] }) {
  return (
    <dl className="bill">
      {of.map((one) => (
        <div key={one.name} className={one.strong ? 'bill-row strong' : 'bill-row'}>
          <dt>
            {one.name}
            {one.meaning && <small>{one.meaning}</small>}
          </dt>
          <dd className="amount">{one.value}</dd>
        </div>
      ))}
    </dl>
  )
}
