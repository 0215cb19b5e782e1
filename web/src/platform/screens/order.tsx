import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { ask, client } from '../../console/api.ts'
import { Note } from '../../console/parts/note.tsx'
import { State } from '../../console/parts/state.tsx'
import { Table } from '../../console/parts/table.tsx'
import { Block } from '../../console/parts/waiting.tsx'
import type { Screen, ScreenProps } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { Amount } from '../parts/amount.tsx'
import { Facts } from '../../console/parts/facts.tsx'
import { useMerchants } from '../../console/parts/merchants.tsx'
import { accountName, becauseName } from '../settling/account-name.ts'
import type { Words } from '../words/zh-CN.ts'

type Order = Schemas['Order']

/** One order as finance looks at it: what was bought, and every cent of it in the ledger. */
function OrderScreen({ facts }: ScreenProps) {
  const { words, moment, money } = useTongue<Words>()
  const { entry } = words
  const id = facts['id'] ?? ''
  const loaded = useLoad(`order ${id}`, () => ask(() => client.getOrder({ path: { id } })))
  return (
    <Block loaded={loaded} whole>
      {(order) => (
        <>
          <section className="panel">
            <div>
              <h1>{entry.heading}</h1>
              <div className="row">
                <State of={order.state}>{entry.states[order.state]}</State>
                <code>{order.id}</code>
              </div>
            </div>
            <Facts
              rows={[
                [entry.placed, moment(order.placedAt)],
                [entry.paid, order.paidAt ? moment(order.paidAt) : entry.notYet],
                [entry.list, money(order.listMinor)],
                [entry.discount, money(order.discountMinor + order.shippingDiscountMinor)],
                [entry.shipping, money(order.shippingMinor)],
                [entry.payable, money(order.payableMinor)],
                [entry.refunded, money(order.refundedMinor)],
              ]}
            />
            <Goods of={order} />
          </section>
          <Entries id={id} />
        </>
      )}
    </Block>
  )
}

function Goods({ of }: { of: Order }) {
  const { words, say, money, count } = useTongue<Words>()
  const { entry } = words
  const rows = of.shops.flatMap(({ shop, lines }) => lines.map((line) => ({ ...line, shop })))
  return (
    <Table
      label={entry.goods}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        {
          key: 'goods',
          head: entry.goods,
          cell: (row) => (
            <>
              {say(row.name)}
              <small>
                {say(row.shop.name)} · {row.sku}
              </small>
            </>
          ),
        },
        { key: 'quantity', head: entry.quantity, figures: true, cell: (row) => count(row.quantity) },
        { key: 'list', head: entry.list, figures: true, cell: (row) => money(row.listMinor) },
      ]}
    />
  )
}

function Entries({ id }: { id: string }) {
  const { words, moment, money } = useTongue<Words>()
  const { entry, statement } = words
  const { nameOf } = useMerchants()
  const loaded = useLoad(`ledger ${id}`, () => ask(() => client.getOrderLedger({ path: { id } })))
  return (
    <section className="panel">
      <h2>{entry.ledger}</h2>
      <Block loaded={loaded}>
        {(ledger) => {
          if (ledger.data.length === 0) return <p className="soft">{entry.none}</p>
          const open = ledger.balances.find((one) => one.account === 'buyer_clearing')?.minor ?? 0
          const name = (account: string): string => accountName(account, entry, nameOf)
          return (
            <>
              <Note tone={open === 0 ? 'ok' : 'warn'}>
                <p>{open === 0 ? entry.balanced : entry.unbalanced}</p>
              </Note>
              <Table
                label={entry.ledger}
                rows={ledger.data}
                keyOf={(row) => row.id}
                columns={[
                  { key: 'at', head: words.settling.at, cell: (row) => moment(row.at) },
                  {
                    key: 'because',
                    head: statement.cause,
                    cell: (row) => (
                      <>
                        {becauseName(row.because, entry)}
                        {row.refund && (
                          <small>
                            {entry.refundOf} {row.refund}
                          </small>
                        )}
                        {row.offer && <small>{row.offer}</small>}
                      </>
                    ),
                  },
                  { key: 'debit', head: statement.debit, cell: (row) => name(row.debit) },
                  { key: 'credit', head: statement.credit, cell: (row) => name(row.credit) },
                  { key: 'amount', head: words.settling.amount, figures: true, cell: (row) => money(row.minor) },
                ]}
              />
              <h3>{entry.balances}</h3>
              <Table
                label={entry.balances}
                rows={ledger.balances}
                keyOf={(row) => row.account}
                columns={[
                  { key: 'account', head: entry.balances, cell: (row) => name(row.account) },
                  {
                    key: 'amount',
                    head: words.settling.amount,
                    figures: true,
                    cell: (row) => <Amount minor={row.minor} />,
                  },
                ]}
              />
            </>
          )
        }}
      </Block>
    </section>
  )
}

export const screen: Screen = { component: OrderScreen }
