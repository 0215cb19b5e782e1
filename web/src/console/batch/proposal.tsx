import { useState } from 'react'
import { client, may } from '../api.ts'
import type { Batch } from '../batch-moves.ts'
import { useActing } from '../parts/acting.ts'
import { Note } from '../parts/note.tsx'
import { ReasonDialog } from '../parts/reason.tsx'
import { useTongue } from '../speech.ts'
import { Difference } from './difference.tsx'

/** An edit of a published batch that waits: what it changes, and who decides. */
export function Proposal({ batch, replace }: { batch: Batch; replace: (next: Batch) => void }) {
  const { words } = useTongue()
  const { detail } = words
  const version = batch.proposal?.version ?? batch.latest
  const [asking, setAsking] = useState<'adopt' | 'withdraw'>()
  const decide = useActing(
    (key, because: string) => {
      const given = { path: { id: batch.id, version }, body: because ? { because } : {}, key } as never
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
      <Difference id={batch.id} from={batch.version} to={version} />
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
