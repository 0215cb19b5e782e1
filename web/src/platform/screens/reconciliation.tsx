import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { ask, client, may } from '../../console/api.ts'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Column } from '../../console/parts/table.tsx'
import { Block } from '../../console/parts/waiting.tsx'
import type { Screen, ScreenProps } from '../../console/screen.ts'
import { choicesOf } from '../../console/screens/batches.tsx'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { Facts } from '../../console/parts/facts.tsx'
import { Amount } from '../parts/amount.tsx'
import { Merchant } from '../../console/parts/merchants.tsx'
import { Who } from '../../console/parts/who.tsx'
import { Resolve } from '../reconciling/resolve.tsx'
import { SendFile } from '../reconciling/send-file.tsx'
import type { Words } from '../words/zh-CN.ts'
import { majorOf } from '../../console/figures.ts'

type Difference = Schemas['ReconciliationDifference']
type Query = NonNullable<Input<'listReconciliationDifferences'>['query']>

/** O13. One reconciliation: its differences by class, each ended with a finding. With the last one it is done. */
function ReconciliationScreen({ facts }: ScreenProps) {
  const tongue = useTongue<Words>()
  const { recon, batch } = tongue.words
  const id = facts['id'] ?? ''
  const [version, setVersion] = useState(0)
  const [resolving, setResolving] = useState<Difference>()
  const found = useLoad(`reconciliation ${id}`, () => ask(() => client.getReconciliation({ path: { id } })))
  const changed = (): void => {
    found.reload()
    setVersion((round) => round + 1)
  }
  return (
    <Block loaded={found} whole>
      {(of) => (
        <>
          <Head of={of} changed={changed} />
          {of.state !== 'collecting' && (
            <ListPage<Difference>
              name="differences"
              level={2}
              title={recon.differences}
              version={version}
              filters={[
                { key: 'class', label: recon.classes, choices: choicesOf(recon.classNames) },
                { key: 'state', label: batch.state, choices: choicesOf(recon.rowStates) },
              ]}
              keyOf={(row) => String(row.n)}
              columns={columnsIn(tongue, setResolving)}
              load={(query, cursor) =>
                client.listReconciliationDifferences({
                  path: { id },
                  query: { ...(query as Query), ...(cursor ? { cursor } : {}) },
                })
              }
              empty={{ text: recon.noDifferences }}
            />
          )}
          {resolving && (
            <Resolve
              of={of}
              difference={resolving}
              close={() => setResolving(undefined)}
              done={() => {
                setResolving(undefined)
                changed()
              }}
            />
          )}
        </>
      )}
    </Block>
  )
}

function Head({ of, changed }: { of: Schemas['Reconciliation']; changed: () => void }) {
  const { words, moment, count } = useTongue<Words>()
  const { recon, batch } = words
  return (
    <section className="panel">
      <div>
        <h1>{recon.sources[of.source]}</h1>
        <div className="row">
          <State of={of.state}>{recon.states[of.state]}</State>
          <code>{of.id}</code>
        </div>
      </div>
      <Facts
        rows={[
          [recon.merchant, of.merchant ? <Merchant key="merchant" id={of.merchant} /> : recon.everyone],
          [recon.span, batch.until(moment(of.from), moment(of.to))],
          [recon.lines, count(of.rows)],
          [recon.open, count(of.open)],
        ]}
      />
      {of.state === 'collecting' ? (
        may('settlement:run') && <SendFile of={of} done={changed} />
      ) : (
        <ul className="tiles">
          {Object.entries(of.byClass as Record<string, number>).map(([name, n]) => (
            <li key={name}>
              <a className="tile tile-link" href={`${to(`/reconciliation/${of.id}`)}?class=${name}`}>
                <span className="tile-what">{recon.classNames[name as 'amount']}</span>
                <span className="tile-figure">{count(n)}</span>
                <span className="tile-what">{recon.classHints[name as 'amount']}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function columnsIn({ words, moment }: Tongue<Words>, resolve: (row: Difference) => void): Column<Difference>[] {
  const { recon, list } = words
  const money = (head: string, of: (row: Difference) => number | null): Column<Difference> => ({
    key: head,
    head,
    figures: true,
    cell: (row) => {
      const minor = of(row)
      return minor !== null && <Amount minor={minor} />
    },
    text: (row) => majorOf(of(row) ?? 0),
  })
  return [
    {
      key: 'class',
      head: recon.classes,
      cell: (row) => recon.classNames[row.class],
      text: (row) => recon.classNames[row.class],
    },
    {
      key: 'order',
      head: words.issued.order,
      cell: (row) => (
        <>
          {row.order.startsWith('ord_') ? <a href={to(`/orders/${row.order}`)}>{row.order}</a> : row.order}
          <small>{[row.coupon, row.row !== null && recon.row(row.row)].filter(Boolean).join(' · ')}</small>
        </>
      ),
      text: (row) => row.order,
    },
    money(recon.ours, (row) => row.oursMinor),
    money(recon.theirs, (row) => row.theirsMinor),
    money(recon.gap, (row) => (row.theirsMinor ?? 0) - (row.oursMinor ?? 0)),
    {
      key: 'at',
      head: recon.age,
      cell: (row) => {
        const at = row.oursAt ?? row.theirsAt
        return at && moment(at)
      },
      text: (row) => row.oursAt ?? row.theirsAt ?? '',
    },
    {
      key: 'end',
      head: list.actions,
      cell: (row) =>
        row.state === 'resolved' ? (
          <>
            {row.reason && recon.reasons[row.reason]}
            <small>
              {row.note} · <Who actor={row.resolvedBy} />
            </small>
          </>
        ) : may('settlement:run') ? (
          <button type="button" className="button" onClick={() => resolve(row)}>
            {recon.resolve}
          </button>
        ) : (
          recon.rowStates.open
        ),
      text: (row) => (row.reason ? recon.reasons[row.reason] : recon.rowStates.open),
    },
  ]
}

export const screen: Screen = { component: ReconciliationScreen }
