import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { ask, client, may } from '../api.ts'
import type { Batch } from '../batch-moves.ts'
import { textOf } from '../editor/change-table.tsx'
import { useActing } from '../parts/acting.ts'
import { Note } from '../parts/note.tsx'
import { ReasonDialog } from '../parts/reason.tsx'
import { Table } from '../parts/table.tsx'
import { Block } from '../parts/waiting.tsx'
import { useTongue } from '../speech.ts'

/** An edit of a published batch that waits: what it changes, and who decides. */
export function Proposal({ batch, replace }: { batch: Batch; replace: (next: Batch) => void }) {
  const tongue = useTongue()
  const { words, say } = tongue
  const { detail, conflict } = words
  const version = String(batch.proposal?.version ?? batch.latest)
  const [asking, setAsking] = useState<'adopt' | 'withdraw'>()
  const loaded = useLoad(`difference ${batch.id} ${batch.version} ${version}`, () =>
    ask(() =>
      client.compareBatchVersions({ path: { id: batch.id }, query: { from: batch.version, to: Number(version) } }),
    ),
  )
  const decide = useActing(
    (key, because: string) => {
      const given = { path: { id: batch.id, version: Number(version) }, body: because ? { because } : {}, key } as never
      return asking === 'adopt' ? client.adoptBatchVersion(given) : client.withdrawBatchVersion(given)
    },
    (next) => {
      setAsking(undefined)
      replace(next as Batch)
    },
  )
  return (
    <section className="panel" aria-labelledby="proposal">
      <h2 id="proposal">{detail.proposal}</h2>
      <Note tone="warn">{detail.proposalBy(batch.proposal?.by ?? '')}</Note>
      <Block loaded={loaded}>
        {({ changes }) => (
          <Table
            label={words.editor.laterGet}
            rows={changes}
            keyOf={(one) => one.pointer}
            columns={[
              { key: 'field', head: conflict.field, cell: (one) => say(one.field) },
              { key: 'before', head: conflict.theirs, cell: (one) => textOf(lastOf(one.pointer), one.before, tongue) },
              {
                key: 'after',
                head: words.editor.laterGet,
                cell: (one) => textOf(lastOf(one.pointer), one.after, tongue),
              },
            ]}
          />
        )}
      </Block>
      <div className="row">
        {may('batches:approve') && (
          <button type="button" className="button button-first" onClick={() => setAsking('adopt')}>
            {detail.adopt}
          </button>
        )}
        {may('batches:write') && (
          <button type="button" className="button" onClick={() => setAsking('withdraw')}>
            {detail.withdrawProposal}
          </button>
        )}
      </div>
      {asking && (
        <ReasonDialog
          title={asking === 'adopt' ? detail.adopt : detail.withdrawProposal}
          label={asking === 'adopt' ? detail.adopt : detail.withdrawProposal}
          optional
          busy={decide.busy}
          failure={decide.failure}
          onClose={() => setAsking(undefined)}
          onGo={(because) => void decide.run(because)}
        />
      )}
    </section>
  )
}

const lastOf = (pointer: string): string => pointer.split('/').at(-1) ?? pointer
