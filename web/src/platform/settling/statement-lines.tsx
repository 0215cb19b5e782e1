import type { Schemas } from '@quanhe/sdk'
import { client } from '../../console/api.ts'
import { ListPage } from '../../console/parts/list-page.tsx'
import type { Column } from '../../console/parts/table.tsx'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { Amount } from '../parts/amount.tsx'
import { useMerchants } from '../../console/parts/merchants.tsx'
import type { Words } from '../words/zh-CN.ts'
import { accountName, becauseName } from './account-name.ts'
import { majorOf } from '../../console/figures.ts'

type Line = Schemas['StatementLine']

const keyOf = ({ key }: Line): string => [key.causeKind, key.causeId, key.line, key.section].join(' ')

/** The lines of a statement: each leads to its order, and shows the transfers that it is made of. */
export function StatementLines({ id }: { id: string }) {
  const tongue = useTongue<Words>()
  const { statement } = tongue.words
  return (
    <ListPage<Line>
      name={`statement-lines-${id}`}
      level={2}
      title={statement.lines}
      filters={[]}
      keyOf={keyOf}
      columns={columnsIn(tongue)}
      load={(_query, cursor) => client.listStatementLines({ path: { id }, query: cursor ? { cursor } : {} })}
      empty={{ text: statement.noLines }}
    />
  )
}

function columnsIn(tongue: Tongue<Words>): Column<Line>[] {
  const { words, moment } = tongue
  const { statement } = words
  const money = (head: string, of: (line: Line) => number): Column<Line> => ({
    key: head,
    head,
    figures: true,
    cell: (line) => <Amount minor={of(line)} />,
    text: (line) => majorOf(of(line)),
  })
  return [
    {
      key: 'order',
      head: words.settling.order,
      cell: (line) => (
        <>
          {line.about.startsWith('ord_') ? <a href={to(`/orders/${line.about}`)}>{line.about}</a> : line.about}
          <small>{line.key.line}</small>
        </>
      ),
      text: (line) => line.about,
    },
    {
      key: 'cause',
      head: statement.cause,
      cell: (line) => (
        <>
          {statement.causes[line.key.causeKind]}
          <small>
            {moment(line.at)}
            {line.late && ` · ${statement.late}`}
            {line.key.section === 'released' && ` · ${statement.released}`}
          </small>
        </>
      ),
      text: (line) => `${line.key.causeKind} ${line.at}`,
    },
    money(statement.sales, (line) => line.salesMinor),
    money(statement.merchantDiscount, (line) => line.merchantDiscountMinor),
    money(statement.subsidy, (line) => line.subsidyMinor),
    money(statement.fee, (line) => line.feeMinor),
    money(statement.net, (line) => line.netMinor),
    { key: 'transfers', head: words.entry.ledger, cell: (line) => <Transfers of={line} /> },
  ]
}

function Transfers({ of }: { of: Line }) {
  const { words, money } = useTongue<Words>()
  const { nameOf } = useMerchants()
  if (of.transfers.length === 0) return null
  return (
    <details>
      <summary>{words.statement.transfers(of.transfers.length)}</summary>
      <ul className="stack">
        {of.transfers.map((one) => (
          <li key={one.id}>
            {becauseName(one.because, words.entry)} <span className="amount">{money(one.minor)}</span>
            <small>
              {words.statement.debit} {accountName(one.debit, words.entry, nameOf)} · {words.statement.credit}{' '}
              {accountName(one.credit, words.entry, nameOf)}
              {one.offer && ` · ${words.statement.coupon} ${one.offer}`}
            </small>
          </li>
        ))}
      </ul>
    </details>
  )
}
