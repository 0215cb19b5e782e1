import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { ask, client } from '../../console/api.ts'
import { movesFor, moveOf } from '../../console/batch-moves.ts'
import { Note } from '../../console/parts/note.tsx'
import { State } from '../../console/parts/state.tsx'
import { Block } from '../../console/parts/waiting.tsx'
import type { Screen, ScreenProps } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { Deeds, type Deed } from '../deeds.tsx'
import { Facts, Used } from '../facts.tsx'
import { GrantUpload } from '../parts/grant-upload.tsx'
import { RuleInWords } from '../parts/rule-in-words.tsx'
import { VersionDifference } from '../parts/version-difference.tsx'
import type { Words } from '../words/zh-CN.ts'

type Batch = Schemas['Batch']

/** O3 and O9. All about one batch: what it is, what stands against it, what changed, who did what; and what may be done now. */
function BatchScreen({ facts }: ScreenProps) {
  const { words, say } = useTongue<Words>()
  const id = facts['id'] ?? ''
  const batch = useLoad(`managed ${id}`, () => ask(() => client.getManagedBatch({ path: { id } })))
  return (
    <Block loaded={batch} lines={10}>
      {(data) => (
        <>
          <div className="page-head">
            <div>
              <h1>{say(data.title)}</h1>
              <p className="page-intro">
                <State of={data.lifecycle} hint={words.batch.stateHints[data.lifecycle]}>
                  {words.batch.states[data.lifecycle]}
                </State>{' '}
                <code>{data.id}</code> · {words.desk.version(data.version)}
              </p>
            </div>
            <Deeds deeds={deedsOf(data, words)} done={batch.reload} />
          </div>
          {data.lifecycle === 'submitted' && <Note tone="warn">{words.desk.fourEyes}</Note>}
          <Supply batch={data} />
          <RuleInWords batch={data} />
          <Checks id={id} />
          <VersionDifference batch={data} changed={batch.reload} />
          <GrantUpload batch={data} />
          <Story id={id} version={data.version + data.lifecycle} />
        </>
      )}
    </Block>
  )
}

function deedsOf(batch: Batch, words: ReturnType<typeof useTongue<Words>>['words']): Deed[] {
  return movesFor(batch).map((name) => {
    const move = moveOf(name)
    return {
      name,
      label: words.batch.moves[name],
      ability: move.ability,
      run: (key, because) => move.run({ id: batch.id, key, ...(because ? { because } : {}) }),
      ...(move.reason || name === 'pause' ? { step: 'reason' as const } : move.final ? { step: 'sure' as const } : {}),
      ...(move.final ? { hint: words.batch.endConfirm, danger: true } : {}),
      ...(name === 'approve' || name === 'publish' ? { first: true } : {}),
    }
  })
}

function Supply({ batch }: { batch: Batch }) {
  const { words, count, money, moment } = useTongue<Words>()
  const { supply } = batch
  const usedMinor = supply.reservedMinor + supply.spentMinor
  const counts = useLoad(`counts ${batch.id}`, () => ask(() => client.countBatchCoupons({ path: { id: batch.id } })))
  return (
    <section className="panel">
      <h2>{words.desk.supply}</h2>
      <Facts
        rows={[
          [
            words.batch.stock,
            <Used
              key="stock"
              label={words.batch.stock}
              part={supply.issued}
              whole={supply.stock}
              text={words.batch.of(count(supply.issued), count(supply.stock))}
            />,
          ],
          [
            words.batch.budget,
            <Used
              key="budget"
              label={words.batch.budget}
              part={usedMinor}
              whole={supply.budgetMinor}
              text={words.batch.of(money(usedMinor), money(supply.budgetMinor))}
            />,
          ],
          [words.desk.reserved, money(supply.reservedMinor)],
          [words.desk.spent, money(supply.spentMinor)],
          [words.batch.window, words.batch.until(moment(batch.claimFrom), moment(batch.claimUntil))],
          [words.desk.owner, batch.merchant ?? words.desk.platform],
          [words.batch.by, batch.createdBy],
          [words.desk.approvedBy, batch.approvedBy],
          ...Object.entries(counts.data?.coupons ?? {}).map(
            ([state, n]) => [words.desk.couponStates[state as 'available'], count(n)] as const,
          ),
        ]}
      />
    </section>
  )
}

const TONES = { block: 'block', warn: 'warn', note: 'plain' } as const

function Checks({ id }: { id: string }) {
  const { words, say } = useTongue<Words>()
  const report = useLoad(`checks ${id}`, () => ask(() => client.checkBatch({ path: { id } })))
  return (
    <section className="panel">
      <h2>{words.desk.checks}</h2>
      <Block loaded={report} lines={2}>
        {({ findings }) =>
          findings.length === 0 ? (
            <Note tone="ok">{words.desk.nothingFound}</Note>
          ) : (
            <ul className="stack">
              {findings.map((finding) => (
                <li key={finding.check + say(finding.says)}>
                  <Note tone={TONES[finding.severity]}>
                    <p>
                      <strong>{`${words.desk.severities[finding.severity]} · ${say(finding.title)}`}</strong>
                    </p>
                    <p>{say(finding.says)}</p>
                    {finding.confirmed && (
                      <p className="soft">{words.desk.confirmedBy(finding.confirmed.by, finding.confirmed.because)}</p>
                    )}
                  </Note>
                </li>
              ))}
            </ul>
          )
        }
      </Block>
    </section>
  )
}

function Story({ id, version }: { id: string; version: string }) {
  const { words, moment } = useTongue<Words>()
  const events = useLoad(`events ${id} ${version}`, () => ask(() => client.listBatchEvents({ path: { id } })))
  return (
    <section className="panel">
      <h2>{words.tasks.history}</h2>
      <Block loaded={events}>
        {({ data }) => (
          <ol className="timeline">
            {data.map((one) => (
              <li key={one.seq}>
                {(words.desk.events as Record<string, string>)[one.event] ?? one.event}
                {' → '}
                {(words.batch.states as Record<string, string>)[one.to] ?? one.to}
                <small>
                  {moment(one.at)} · {one.actor}
                  {one.because ? ` · ${one.because}` : ''}
                </small>
              </li>
            ))}
          </ol>
        )}
      </Block>
    </section>
  )
}

export const screen: Screen = { component: BatchScreen }
