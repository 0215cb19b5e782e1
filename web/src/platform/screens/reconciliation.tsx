import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { serverNowMs } from '../../clock.ts'
import { timeLeft } from '../../time.ts'
import { ask, client, may } from '../../console/api.ts'
import { useActing } from '../../console/parts/acting.ts'
import { Dialog } from '../../console/parts/dialog.tsx'
import { AreaField, ChoiceField } from '../../console/parts/fields.tsx'
import { ListPage } from '../../console/parts/list-page.tsx'
import { Trouble } from '../../console/parts/trouble.tsx'
import { Block } from '../../console/parts/waiting.tsx'
import type { Screen, ScreenProps } from '../../console/screen.ts'
import { choicesOf } from '../../console/screens/batches.tsx'
import { useTongue } from '../../console/speech.ts'
import { Deeds } from '../deeds.tsx'
import { Facts } from '../facts.tsx'
import type { Words } from '../words/zh-CN.ts'

type Difference = Schemas['ReconciliationDifference']
type Query = NonNullable<Input<'listReconciliationDifferences'>['query']>
type Reason = NonNullable<Difference['reason']>

/** O13. One reconciliation: its differences by class and age, each ended with a reason. With the last one it is done. */
function ReconciliationScreen({ facts }: ScreenProps) {
  const { words, moment, money, count } = useTongue<Words>()
  const { money: said } = words
  const id = facts['id'] ?? ''
  const [version, setVersion] = useState(0)
  const [resolving, setResolving] = useState<Difference>()
  const found = useLoad(`reconciliation ${id} ${version}`, () => ask(() => client.getReconciliation({ path: { id } })))
  const changed = (): void => setVersion((round) => round + 1)
  const minorText = (minor: number | null): string => (minor === null ? '—' : money(minor))
  const ageOf = (row: Difference): string => {
    const at = row.oursAt ?? row.theirsAt
    return at === null ? '—' : words.desk.waited(timeLeft(serverNowMs() - Date.parse(at)).days, 0)
  }
  return (
    <>
      <Block loaded={found}>
        {(data) => (
          <section className="panel">
            <div className="panel-head">
              <h2>{said.sources[data.source]}</h2>
              {data.state === 'collecting' && (
                <Deeds
                  done={changed}
                  deeds={[
                    {
                      name: 'match',
                      label: said.match,
                      ability: 'settlement:run',
                      first: true,
                      run: (key) => client.matchReconciliation({ path: { id }, body: {}, key }),
                    },
                  ]}
                />
              )}
            </div>
            <Facts
              rows={[
                [words.batch.state, said.reconStates[data.state]],
                [words.desk.owner, data.merchant],
                [said.period, words.batch.until(moment(data.from), moment(data.to))],
                [said.lines, count(data.rows)],
                [said.openDifferences, count(data.open)],
              ]}
            />
          </section>
        )}
      </Block>
      <ListPage<Difference>
        name="differences"
        title={said.differences}
        version={version}
        filters={[
          { key: 'class', label: said.classes, choices: choicesOf(said.differenceClasses) },
          { key: 'state', label: words.batch.state, choices: choicesOf(said.differenceStates) },
        ]}
        keyOf={(row) => String(row.n)}
        load={(query, cursor) =>
          client.listReconciliationDifferences({
            path: { id },
            query: { ...(query as Query), ...(cursor ? { cursor } : {}) },
          })
        }
        empty={{ text: said.noDifferences }}
        columns={[
          {
            key: 'class',
            head: said.classes,
            cell: (row) => said.differenceClasses[row.class],
            text: (row) => row.class,
          },
          {
            key: 'order',
            head: words.desk.order,
            cell: (row) => (
              <>
                {row.order}
                <small>{row.coupon}</small>
              </>
            ),
            text: (row) => row.order,
          },
          {
            key: 'ours',
            head: said.ours,
            figures: true,
            cell: (row) => minorText(row.oursMinor),
            text: (row) => row.oursMinor ?? '',
          },
          {
            key: 'theirs',
            head: said.theirs,
            figures: true,
            cell: (row) => minorText(row.theirsMinor),
            text: (row) => row.theirsMinor ?? '',
          },
          { key: 'age', head: said.age, cell: ageOf },
          {
            key: 'end',
            head: words.list.actions,
            cell: (row) =>
              row.state === 'resolved' ? (
                `${row.reason ? said.reasons[row.reason] : ''} · ${row.note ?? ''} · ${row.resolvedBy ?? ''}`
              ) : may('settlement:run') ? (
                <button type="button" className="text-button" onClick={() => setResolving(row)}>
                  {said.resolve}
                </button>
              ) : (
                said.differenceStates.open
              ),
          },
        ]}
      />
      {resolving && (
        <Resolving
          id={id}
          difference={resolving}
          close={() => setResolving(undefined)}
          done={() => {
            setResolving(undefined)
            changed()
          }}
        />
      )}
    </>
  )
}

function Resolving(props: { id: string; difference: Difference; close: () => void; done: () => void }) {
  const { words } = useTongue<Words>()
  const { money: said } = words
  const [reason, setReason] = useState<Reason>('their_error')
  const [note, setNote] = useState('')
  const end = useActing(
    (key) =>
      client.resolveReconciliationDifference({
        path: { id: props.id, n: props.difference.n },
        body: { reason, note: note.trim() },
        key,
      } as never),
    props.done,
  )
  return (
    <Dialog
      title={`${said.resolve} · ${props.difference.order}`}
      onClose={props.close}
      foot={
        <button
          type="button"
          className="button button-first"
          disabled={end.busy || note.trim().length < 3}
          onClick={() => void end.run()}
        >
          {end.busy ? words.act.working : said.resolve}
        </button>
      }
    >
      <ChoiceField
        label={words.act.because}
        value={reason}
        choices={choicesOf(said.reasons)}
        onChange={(next) => setReason(next as Reason)}
      />
      <AreaField label={said.note} hint={words.act.becauseHint} value={note} onChange={setNote} maxLength={500} />
      {end.failure !== undefined && <Trouble failure={end.failure} />}
    </Dialog>
  )
}

export const screen: Screen = { component: ReconciliationScreen }
