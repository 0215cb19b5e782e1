import type { Column } from './parts/table.tsx'

/** By which column a list stands, and whether from its highest value down. In an address: `stock`, `-stock`. */
export type Order = { key: string; down: boolean }

export const readOrder = (text: string | undefined): Order | undefined =>
  text ? { key: text.replace(/^-/, ''), down: text.startsWith('-') } : undefined

/** What the address says after the head of this column was pressed: upwards, then downwards, then as the service has it. */
export function nextOrder(key: string, now: Order | undefined): string {
  if (now?.key !== key) return key
  return now.down ? '' : `-${key}`
}

const valueOf = (text: string | number): string | number =>
  typeof text === 'string' && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text

/** The rows by what a column says in a CSV: figures by their size, texts as the language has them, “2” before “10”. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | undefined,
  language: string,
): readonly Row[] {
  const text = columns.find((column) => column.key === order?.key)?.text
  if (!order || !text) return rows
  const words = new Intl.Collator(language, { numeric: true })
  const upwards = rows
    .map((row) => ({ row, value: valueOf(text(row)) }))
    .sort((one, other) =>
      typeof one.value === 'number' && typeof other.value === 'number'
        ? one.value - other.value
        : words.compare(String(one.value), String(other.value)),
    )
    .map(({ row }) => row)
  return order.down ? upwards.reverse() : upwards
}
