import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { ask, client } from '../../console/api.ts'
import { Table } from '../../console/parts/table.tsx'
import { Block } from '../../console/parts/waiting.tsx'
import { useTongue } from '../../console/speech.ts'
import { Deeds } from '../deeds.tsx'
import type { Words } from '../words/zh-CN.ts'

const shown = (value: unknown): string =>
  value === undefined || value === null ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** What the newest version changes: in the words that buyers read, and field by field. A proposed one is adopted or withdrawn here. */
export function VersionDifference({ batch, changed }: { batch: Schemas['Batch']; changed: () => void }) {
  const { words, language, say } = useTongue<Words>()
  const { desk } = words
  const [id, to] = [batch.id, batch.latest]
  const from = batch.latest > batch.version ? batch.version : batch.latest - 1
  const difference = useLoad(from >= 1 ? `difference ${id} ${from} ${to}` : undefined, () =>
    ask(() => client.compareBatchVersions({ path: { id }, query: { from, to } })),
  )
  if (from < 1) return null
  const proposed = batch.latest > batch.version
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{proposed ? desk.proposed(from, to) : desk.difference(from, to)}</h2>
        {proposed && (
          <Deeds
            done={changed}
            deeds={[
              {
                name: 'adopt',
                label: desk.adopt,
                ability: 'batches:approve',
                first: true,
                run: (key) => client.adoptBatchVersion({ path: { id, version: to }, body: {}, key }),
              },
              {
                name: 'withdraw',
                label: desk.withdrawVersion,
                ability: 'batches:write',
                run: (key) => client.withdrawBatchVersion({ path: { id, version: to }, body: {}, key }),
              },
            ]}
          />
        )}
      </div>
      <Block loaded={difference}>
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
              label={desk.fields}
              rows={changes}
              keyOf={(row) => row.pointer}
              columns={[
                { key: 'field', head: words.conflict.field, cell: (row) => say(row.field) },
                { key: 'before', head: desk.before, cell: (row) => shown(row.before) },
                { key: 'after', head: desk.after, cell: (row) => shown(row.after) },
              ]}
            />
          </>
        )}
      </Block>
    </section>
  )
}
