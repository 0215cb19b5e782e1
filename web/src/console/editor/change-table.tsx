import { labelOf } from '../form/labels.ts'
import type { Value } from '../form/schema.ts'
import { Table } from '../parts/table.tsx'
import { useTongue, type Tongue } from '../speech.ts'
import { changedFields, valueText } from './changes.ts'

export const textOf = (name: string, value: unknown, tongue: Tongue): string =>
  valueText(name, value, tongue.currency, (word) => {
    const { days, hours, seconds } = tongue.words.form
    return ({ days, hours, seconds } as Record<string, string>)[word] ?? labelOf(word, tongue)
  })

/** What an edit of a published offer does, before it is saved: to those who claim later, and to coupons already out. */
export function ChangeTable({ before, after, issued }: { before: Value; after: Value; issued: number }) {
  const tongue = useTongue()
  const { editor } = tongue.words
  const rows = changedFields(before, after)
  return (
    <section className="panel" aria-labelledby="impact">
      <h2 id="impact">{editor.impact}</h2>
      <p className="soft">{editor.impactHint(tongue.count(issued))}</p>
      {rows.length === 0 ? (
        <p>{editor.noChange}</p>
      ) : (
        <Table
          label={editor.laterGet}
          rows={rows}
          keyOf={(name) => name}
          columns={[
            { key: 'field', head: tongue.words.conflict.field, cell: (name) => labelOf(name, tongue) },
            {
              key: 'issued',
              head: editor.issuedStay(tongue.count(issued)),
              cell: (name) => textOf(name, before[name], tongue),
            },
            { key: 'later', head: editor.laterGet, cell: (name) => textOf(name, after[name], tongue) },
          ]}
        />
      )}
    </section>
  )
}
