import { api } from '../api.ts'
import { useShops } from '../catalogue.ts'
import { useLoad } from '../load.ts'
import type { Ledger, Order } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { Amount } from './amount.tsx'
import { accountWord } from './funded.ts'
import { Icon } from './icons.tsx'
import { Trouble } from './trouble.tsx'
import { Waiting } from './waiting.tsx'

/** Where every cent of an order went: what each party ended with, and every transfer that led there. */
export function LedgerPanel({ order }: { order: Order }) {
  const { words } = useVoice()
  // What was paid and refunded is part of the key, so that the block follows the order.
  const ledger = useLoad(
    order.state === 'placed' ? undefined : `ledger ${order.id} ${order.state} ${order.refundedMinor}`,
    () => api.ledger(order.id),
  )
  return (
    <section className="panel ledger" aria-labelledby="ledger-title">
      <h2 id="ledger-title">{words.order.ledger}</h2>
      {order.state === 'placed' ? (
        <p className="note">{words.order.pending}</p>
      ) : ledger.data ? (
        <LedgerBody ledger={ledger.data} order={order} />
      ) : ledger.failure ? (
        <Trouble failure={ledger.failure} retry={ledger.reload} />
      ) : (
        <Waiting count={3} shape="row" />
      )}
    </section>
  )
}

function LedgerBody({ ledger, order }: { ledger: Ledger; order: Order }) {
  const voice = useVoice()
  const { order: words, postings } = voice.words
  const merchants = new Map(useShops().map((shop) => [shop.merchant.id, voice.say(shop.merchant.name)]))
  const named = (account: string): string =>
    accountWord(account, voice, voice.words.accounts, (id) => merchants.get(id))
  const what = (because: string, refund: boolean): string => {
    const word = (postings as unknown as Record<string, string>)[because] ?? because
    return refund ? postings.refunded(word) : word
  }
  const clearing = ledger.balances.find((balance) => balance.account === 'buyer_clearing')?.minor ?? 0
  return (
    <>
      <p className={`proof${clearing === 0 ? ' proof-sure' : ''}`}>
        <strong>
          <Icon name={clearing === 0 ? 'check' : 'warn'} size={16} />
          {clearing === 0 ? words.balanced : words.unbalanced}
        </strong>
        <span className="note">{words.ledgerHint}</span>
      </p>
      <h3>{words.balances}</h3>
      <dl className="bill bill-small">
        {ledger.balances.map((balance) => (
          <div key={balance.account} className="bill-row" data-account={balance.account}>
            <dt>{named(balance.account)}</dt>
            <dd>
              <Amount minor={balance.minor} />
            </dd>
          </div>
        ))}
      </dl>
      <details className="entries">
        <summary>{words.entries(ledger.data.length)}</summary>
        <div className="table-scroll" role="region" aria-label={words.ledger} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.from}</th>
                <th scope="col">{words.to}</th>
                <th scope="col" className="number">
                  {words.amount}
                </th>
              </tr>
            </thead>
            <tbody>
              {ledger.data.map((entry) => (
                <tr key={entry.id}>
                  <td>{what(entry.because, Boolean(entry.refund))}</td>
                  <td>{named(entry.debit)}</td>
                  <td>{named(entry.credit)}</td>
                  <td className="number">
                    <Amount minor={entry.minor} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="note">{words.number(order.id)}</p>
      </details>
    </>
  )
}
