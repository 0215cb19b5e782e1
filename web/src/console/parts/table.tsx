import type { ReactNode } from 'react'
import type { Order } from '../sorting.ts'
import { useTongue } from '../speech.ts'

export type Column<Row> = {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** Figures stand at the end of their cell, so that their digits line up. */
  figures?: boolean
  /** What a CSV says, and by what the list is sorted; without it the column is neither. */
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
  /** Heads that can be pressed, for a list that can be put in order. */
  sorting?: Sorting
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
              <Head key={column.key} column={column} sorting={props.sorting} />
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

type Sorting = { order: Order | undefined; sort: (key: string) => void }

/** The head of a column; where the list can be put in order, a button that says how it stands. */
function Head<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) {
  const { key, head, figures, text } = column
  const down = sorting?.order?.key === key ? sorting.order.down : undefined
  const by = down === undefined ? undefined : down ? 'descending' : 'ascending'
  return (
    <th scope="col" className={figures ? 'figures' : undefined} {...(by ? { 'aria-sort': by } : {})}>
      {sorting && text ? (
        <button type="button" className="sort" onClick={() => sorting.sort(key)}>
          {head}
          <svg className="sort-mark" viewBox="0 0 10 12" width={10} height={12} fill="currentColor" aria-hidden="true">
            {down !== true && <path d="M5 0 9 5H1z" />}
            {down !== false && <path d="M5 12 1 7h8z" />}
          </svg>
        </button>
      ) : (
        head
      )}
    </th>
  )
}
