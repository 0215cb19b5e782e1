import { useLoad } from '../../load.ts'
import { ask, client } from '../api.ts'
import { textOf } from '../editor/change-table.tsx'
import { Table } from '../parts/table.tsx'
import { Block } from '../parts/waiting.tsx'
import { useTongue } from '../speech.ts'

/** What one version of a batch changes of another: in the words that buyers read, and field by field. */
export function Difference({ id, from, to }: { id: string; from: number; to: number }) {
  const tongue = useTongue()
  const { words, language, say } = tongue
  const loaded = useLoad(`difference ${id} ${from} ${to}`, () =>
    ask(() => client.compareBatchVersions({ path: { id }, query: { from, to } })),
  )
  return (
    <Block loaded={loaded}>
      {({ changes, gone, come }) => (
        <>
          {gone[language].map((line) => (
            <p key={line}>
              <del>{line}</del>
            </p>
          ))}
          {come[language].map((line) => (
            <p key={line}>
              <ins>{line}</ins>
            </p>
          ))}
          <Table
            label={words.detail.changedFields}
            rows={changes}
            keyOf={(one) => one.pointer}
            columns={[
              { key: 'field', head: words.conflict.field, cell: (one) => say(one.field) },
              {
                key: 'before',
                head: words.detail.before,
                cell: (one) => textOf(lastOf(one.pointer), one.before, tongue),
              },
              { key: 'after', head: words.detail.after, cell: (one) => textOf(lastOf(one.pointer), one.after, tongue) },
            ]}
          />
        </>
      )}
    </Block>
  )
}

const lastOf = (pointer: string): string => pointer.split('/').at(-1) ?? pointer
