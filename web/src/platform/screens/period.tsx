import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { ask, client } from '../../console/api.ts'
import { State } from '../../console/parts/state.tsx'
import { Table } from '../../console/parts/table.tsx'
import { Block, Empty } from '../../console/parts/waiting.tsx'
import type { Screen, ScreenProps } from '../../console/screen.ts'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { Deeds, type Deed } from '../deeds.tsx'
import { Facts } from '../facts.tsx'
import { Payouts } from '../parts/payouts.tsx'
import type { Words } from '../words/zh-CN.ts'

type Period = Schemas['SettlementPeriod']

/** O12. One settlement period: run, proposed, issued by another, then paid. */
function PeriodScreen({ facts }: ScreenProps) {
  const { words, moment, money, count } = useTongue<Words>()
  const { money: said } = words
  const id = facts['id'] ?? ''
  const period = useLoad(`period ${id}`, () => ask(() => client.getSettlementPeriod({ path: { id } })))
  return (
    <Block loaded={period} lines={8}>
      {(found) => (
        <>
          <div className="page-head">
            <div>
              <h1>{words.batch.until(moment(found.from), moment(found.to))}</h1>
              <p className="page-intro">
                <State of={found.state}>{said.periodStates[found.state]}</State> <code>{found.id}</code>
              </p>
            </div>
            <Deeds deeds={deedsOf(found, words)} done={period.reload} />
          </div>
          <section className="panel">
            <Facts
              rows={[
                [said.statements, count(found.statements)],
                [said.net, money(found.netMinor)],
                [said.subsidy, money(found.subsidyMinor)],
                [said.payable, money(found.payableMinor)],
                [said.due, moment(found.due)],
                [said.ranAt, found.ranAt && `${moment(found.ranAt)} · ${found.ranBy ?? ''}`],
                [said.closedBy, found.closedBy],
                [said.issuedBy, found.issuedBy],
              ]}
            />
          </section>
          <Statements period={found} />
          <Payouts period={found} />
        </>
      )}
    </Block>
  )
}

function deedsOf({ id, state, events }: Period, { money: said }: Tongue<Words>['words']): Deed[] {
  const path = { id }
  const all: Record<string, Deed> = {
    run: {
      name: 'run',
      label: said.run,
      ability: 'settlement:run',
      first: true,
      run: (key) => client.runSettlementPeriod({ path, body: {}, key }),
    },
    propose: {
      name: 'propose',
      label: said.propose,
      ability: 'settlement:close',
      step: 'sure',
      hint: said.proposeHint,
      run: (key) => client.proposeSettlementPeriod({ path, body: {}, key }),
    },
    send_back: {
      name: 'send_back',
      label: said.sendBack,
      ability: 'settlement:close',
      run: (key) => client.sendBackSettlementPeriod({ path, body: {}, key }),
    },
    issue: {
      name: 'issue',
      label: said.issue,
      ability: 'settlement:close',
      step: 'sure',
      hint: said.issueHint,
      first: true,
      run: (key) => client.issueSettlementPeriod({ path, body: {}, key }),
    },
  }
  const now = state === 'open' ? ['run', ...events] : events
  return now.flatMap((event) => all[event] ?? [])
}

function Statements({ period }: { period: Period }) {
  const { words, money, count } = useTongue<Words>()
  const { money: said } = words
  const statements = useLoad(`statements ${period.id} ${period.ranAt} ${period.state}`, () =>
    ask(() => client.listStatements({ query: { period: period.id, limit: 200 } })),
  )
  const amount = (key: string, head: string, minor: (row: Schemas['Statement']) => number) => ({
    key,
    head,
    figures: true,
    cell: (row: Schemas['Statement']) => money(minor(row)),
  })
  return (
    <section className="panel">
      <h2>{said.statements}</h2>
      <Block loaded={statements}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty text={said.noStatements} />
          ) : (
            <Table
              label={said.statements}
              rows={data}
              keyOf={(row) => row.id}
              columns={[
                {
                  key: 'merchant',
                  head: words.desk.owner,
                  cell: (row) => (
                    <>
                      {row.merchant}
                      <small>{row.id}</small>
                    </>
                  ),
                },
                {
                  key: 'state',
                  head: words.batch.state,
                  cell: (row) => <State of={row.state}>{said.statementStates[row.state]}</State>,
                },
                { key: 'lines', head: said.lines, figures: true, cell: (row) => count(row.lines) },
                amount('sales', said.sales, (row) => row.salesMinor),
                amount('merchantDiscount', said.merchantDiscount, (row) => row.merchantDiscountMinor),
                amount('subsidy', said.subsidy, (row) => row.subsidyMinor),
                amount('fee', said.fee, (row) => row.feeMinor),
                amount('held', said.held, (row) => row.heldMinor),
                amount('payable', said.payable, (row) => row.payableMinor),
                {
                  key: 'file',
                  head: said.file,
                  cell: (row) => (
                    <a data-outside href={`/v1/statements/${row.id}/export?format=xlsx`} download>
                      XLSX
                    </a>
                  ),
                },
              ]}
            />
          )
        }
      </Block>
    </section>
  )
}

export const screen: Screen = { component: PeriodScreen }
