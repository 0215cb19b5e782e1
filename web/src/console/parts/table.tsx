import type { ReactNode } from 'react'
import { useTongue } from '../speech.ts'

export type Column<Row> = {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** Figures stand at the end of their cell, so that their digits line up. */
  figures?: boolean
  /** What a CSV says; without it the column is not exported. */
  text?: (row: Row) => string | number
}

export type Selection = { chosen: ReadonlySet<string>; choose: (next: Set<string>) => void }

/** Rows in columns. On a narrow window it scrolls within itself, and by the keyboard. */
export function Table<Row>(props: {
  label: string
  rows: readonly Row[]
  columns: Column<Row>[]
  keyOf: (row: Row) => string
  nameOf?: (row: Row) => string
  selection?: Selection | undefined
  foot?: ReactNode
}) {
  const { words } = useTongue()
  const { rows, columns, keyOf, selection } = props
  const all = rows.length > 0 && rows.every((row) => selection?.chosen.has(keyOf(row)))
  const toggle = (id: string): void => {
    const next = new Set(selection?.chosen)
    if (!next.delete(id)) next.add(id)
    selection?.choose(next)
  }
  return (
    <div className="table-place" role="region" aria-label={props.label} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="table-choose">
                <input
                  type="checkbox"
                  aria-label={words.list.chooseAll}
                  checked={all}
                  onChange={() => selection.choose(all ? new Set() : new Set(rows.map(keyOf)))}
                />
              </th>
            )}
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.figures ? 'figures' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const id = keyOf(row)
            return (
              <tr key={id} data-chosen={selection?.chosen.has(id) || undefined}>
                {selection && (
                  <td className="table-choose">
                    <input
                      type="checkbox"
                      aria-label={words.list.choose(props.nameOf?.(row) ?? id)}
                      checked={selection.chosen.has(id)}
                      onChange={() => toggle(id)}
                    />
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.key} className={column.figures ? 'figures' : undefined}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
        {props.foot && <tfoot>{props.foot}</tfoot>}
      </table>
    </div>
  )
}
