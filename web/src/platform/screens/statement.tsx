import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { ask, client } from '../../console/api.ts'
import { State } from '../../console/parts/state.tsx'
import { Block } from '../../console/parts/waiting.tsx'
import type { Screen, ScreenProps } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { Facts } from '../../console/parts/facts.tsx'
import { Files } from '../../console/parts/files.tsx'
import { useMerchants } from '../../console/parts/merchants.tsx'
import { useReason, Who } from '../../console/parts/who.tsx'
import { DisputeTable } from '../settling/dispute-table.tsx'
import { StatementFigures } from '../settling/statement-figures.tsx'
import { StatementLines } from '../settling/statement-lines.tsx'
import type { Words } from '../words/zh-CN.ts'

type Statement = Schemas['StatementWithHistory']

/** One statement: its sum, its lines down to the order, what happened to it. */
function StatementScreen({ facts }: ScreenProps) {
  const { words, moment, count } = useTongue<Words>()
  const { statement, period } = words
  const { nameOf } = useMerchants()
  const id = facts['id'] ?? ''
  const loaded = useLoad(`statement ${id}`, () => ask(() => client.getStatement({ path: { id } })))
  return (
    <Block loaded={loaded} whole>
      {(row) => (
        <>
          <section className="panel">
            <div className="page-head">
              <div>
                <h1>{statement.of(nameOf(row.merchant))}</h1>
                <div className="row">
                  <State of={row.state}>{statement.states[row.state]}</State>
                  <code>{row.id}</code>
                  <a href={to(`/settlement/periods/${row.period}`)}>{statement.back}</a>
                </div>
              </div>
              <Files
                name={words.files.download}
                at={`/v1/statements/${id}/export`}
                formats={['csv', 'xlsx', 'json', 'html']}
              />
            </div>
            <Facts
              rows={[
                [words.payout.period, period.one(moment(row.from), moment(row.to))],
                [period.due, moment(row.due)],
                [statement.lineCount, count(row.lines)],
                [
                  statement.hash,
                  <span key="hash" className="hash">
                    {row.hash ?? statement.noHash}
                  </span>,
                ],
              ]}
            />
            <StatementFigures of={row} />
          </section>
          <StatementLines id={id} />
          <Disputes id={id} reload={loaded.reload} />
          <History of={row} />
        </>
      )}
    </Block>
  )
}

function Disputes({ id, reload }: { id: string; reload: () => void }) {
  const { statement } = useTongue<Words>().words
  const loaded = useLoad(`disputes of ${id}`, () =>
    ask(() => client.listStatementDisputes({ query: { statement: id, limit: 200 } })),
  )
  return (
    <section className="panel">
      <h2>{statement.disputes}</h2>
      <Block loaded={loaded} lines={2}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="soft">{statement.noDisputes}</p>
          ) : (
            <DisputeTable
              rows={data}
              label={statement.disputes}
              changed={() => {
                loaded.reload()
                reload()
              }}
            />
          )
        }
      </Block>
    </section>
  )
}

function History({ of }: { of: Statement }) {
  const { words, moment } = useTongue<Words>()
  const { statement } = words
  const reasonOf = useReason()
  if (of.history.length === 0) return null
  const named = statement.states as Record<string, string>
  return (
    <section className="panel">
      <h2>{statement.history}</h2>
      <ol className="timeline">
        {of.history.map((one) => (
          <li key={one.at + one.event}>
            {named[one.from] ?? one.from} → {named[one.to] ?? one.to}
            <small>
              {moment(one.at)} · <Who actor={one.actor} />
              {one.because ? ` · ${reasonOf(one.because)}` : ''}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}

export const screen: Screen = { component: StatementScreen }
