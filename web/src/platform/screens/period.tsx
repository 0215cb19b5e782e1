import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { ask, client } from '../../console/api.ts'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import { Block, Empty } from '../../console/parts/waiting.tsx'
import type { Screen, ScreenProps } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { choicesOf } from '../../console/screens/batches.tsx'
import { Amount } from '../parts/amount.tsx'
import { Facts } from '../../console/parts/facts.tsx'
import { Files } from '../../console/parts/files.tsx'
import { Merchant, useMerchants } from '../../console/parts/merchants.tsx'
import { Who } from '../../console/parts/who.tsx'
import { PayoutTable } from '../settling/payout-table.tsx'
import { PeriodMoves } from '../settling/period-moves.tsx'
import type { Words } from '../words/zh-CN.ts'
import { majorOf } from '../../console/figures.ts'

type Statement = Schemas['Statement']
type Query = NonNullable<Input<'listStatements'>['query']>

/** One period: its figures, its statements, its payouts, and what is to be done. */
function Period({ facts }: ScreenProps) {
  const { words, moment, count } = useTongue<Words>()
  const { period } = words
  const id = facts['id'] ?? ''
  const [version, setVersion] = useState(0)
  const loaded = useLoad(`period ${id}`, () => ask(() => client.getSettlementPeriod({ path: { id } })))
  const changed = (): void => {
    loaded.reload()
    setVersion((found) => found + 1)
  }
  return (
    <Block loaded={loaded} whole>
      {(row) => (
        <>
          <section className="panel">
            <div className="page-head">
              <div>
                <h1>{period.one(moment(row.from), moment(row.to))}</h1>
                <div className="row">
                  <State of={row.state}>{period.states[row.state]}</State>
                  <code>{row.id}</code>
                </div>
              </div>
              <div className="row">
                <PeriodMoves period={row} changed={changed} />
              </div>
            </div>
            <Facts
              rows={[
                [period.statements, count(row.statements)],
                [period.net, <Amount key="net" minor={row.netMinor} />],
                [period.subsidy, <Amount key="subsidy" minor={row.subsidyMinor} />],
                [period.payable, <Amount key="payable" minor={row.payableMinor} />],
                [period.due, moment(row.due)],
                [period.ran, row.ranAt ? moment(row.ranAt) : period.never],
                [period.closedBy, <Who key="closed" actor={row.closedBy} />],
                [period.issuedBy, <Who key="issued" actor={row.issuedBy} />],
              ]}
            />
            <Files name={period.journal} at={`/v1/settlement/journal?period=${id}`} formats={['csv', 'xlsx', 'json']} />
          </section>
          {row.state === 'issued' && <Payouts period={id} version={version} changed={changed} />}
          <Statements period={id} version={version} />
        </>
      )}
    </Block>
  )
}

function Payouts(props: { period: string; version: number; changed: () => void }) {
  const { words } = useTongue<Words>()
  const loaded = useLoad(`payouts of ${props.period} ${props.version}`, () =>
    ask(() => client.listPayoutRuns({ query: { period: props.period } })),
  )
  return (
    <section className="panel">
      <h2>{words.period.payoutsOf}</h2>
      <Block loaded={loaded} lines={2}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty text={words.period.noPayouts} />
          ) : (
            <PayoutTable rows={data} label={words.period.payoutsOf} changed={props.changed} />
          )
        }
      </Block>
    </section>
  )
}

function Statements({ period, version }: { period: string; version: number }) {
  const { words, count } = useTongue<Words>()
  const { statement } = words
  const { nameOf, choices: merchants } = useMerchants()
  const money = (head: string, of: (row: Statement) => number) => ({
    key: head,
    head,
    figures: true,
    cell: (row: Statement) => <Amount minor={of(row)} />,
    text: (row: Statement) => majorOf(of(row)),
  })
  return (
    <ListPage<Statement>
      name="statements"
      level={2}
      title={words.period.ofPeriod}
      version={version}
      filters={[
        { key: 'state', label: words.settling.state, choices: choicesOf(statement.states) },
        { key: 'merchant', label: words.settling.merchant, choices: merchants },
      ]}
      keyOf={(row) => row.id}
      columns={[
        {
          key: 'merchant',
          head: words.settling.merchant,
          cell: (row) => (
            <a href={to(`/settlement/statements/${row.id}`)}>
              <Merchant id={row.merchant} />
            </a>
          ),
          text: (row) => `${nameOf(row.merchant)} (${row.merchant})`,
        },
        {
          key: 'state',
          head: words.settling.state,
          cell: (row) => <State of={row.state}>{statement.states[row.state]}</State>,
          text: (row) => statement.states[row.state],
        },
        {
          key: 'lines',
          head: statement.lineCount,
          figures: true,
          cell: (row) => count(row.lines),
          text: (row) => row.lines,
        },
        money(statement.sales, (row) => row.salesMinor),
        money(statement.merchantDiscount, (row) => row.merchantDiscountMinor),
        money(statement.fee, (row) => row.feeMinor),
        money(statement.net, (row) => row.netMinor),
        money(statement.payable, (row) => row.payableMinor),
      ]}
      load={(query, cursor) =>
        client.listStatements({ query: { ...(query as Query), period, ...(cursor ? { cursor } : {}) } })
      }
      empty={{ text: words.period.noStatements }}
    />
  )
}

export const screen: Screen = { component: Period }
