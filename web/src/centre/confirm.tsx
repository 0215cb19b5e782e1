import { useState } from 'react'
import { useAct } from '../acting.ts'
import { api, Failure } from '../api.ts'
import { emptyCart, useCart } from '../cart.ts'
import { billOfQuote } from '../offer-names.ts'
import { Amount } from '../parts/amount.tsx'
import { Bill } from '../parts/bill.tsx'
import { Empty } from '../parts/empty.tsx'
import { Picture } from '../parts/picture.tsx'
import { ProofBadge } from '../parts/proof-badge.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { acceptQuote, forgetQuote, useQuoting } from '../quoting.ts'
import { go } from '../router.ts'
import type { Quote } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import type { Screen } from './screen.ts'

// What the service says it holds an unpaid order for; the order itself carries the exact moment.
const HOLD_MINUTES = 30

/** C10. Commit: what will be paid, which coupons the order will hold, and for how long. */
function Confirm() {
  const voice = useVoice()
  const { confirm, cart: cartWords } = voice.words
  const cart = useCart()
  const { quote, failure, again, computing } = useQuoting()
  const { act, busy, failure: placeFailure } = useAct()
  const [before, setBefore] = useState<Quote>()
  const place = async (): Promise<void> => {
    if (!quote) return
    const order = await act(`place ${quote.id}`, async (key) => {
      try {
        return await api.place(quote.id, key)
      } catch (refused) {
        const changed = changedQuote(refused)
        if (!changed) throw refused
        setBefore(quote)
        acceptQuote(changed)
        return undefined
      }
    })
    if (!order) return
    emptyCart()
    forgetQuote()
    go(`/orders/${order.id}`, { replace: true })
  }
  if (cart.lines.length === 0)
    return (
      <>
        <ScreenHead title={confirm.title} back="/cart" />
        <Empty text={confirm.none}>
          <a className="button" href="/browse">
            {cartWords.toBrowse}
          </a>
        </Empty>
      </>
    )
  return (
    <>
      <ScreenHead title={confirm.title} back="/cart" />
      <div className="page page-barred">
        {failure && <Trouble failure={failure} retry={again} />}
        {placeFailure && <Trouble failure={placeFailure} retry={again} />}
        {before && quote && <Changed before={before} after={quote} />}
        {quote ? <Ready quote={quote} /> : !failure && <Waiting count={2} shape="panel" />}
      </div>
      <div className="pay-bar" role="region" aria-label={cartWords.pay}>
        <p className="pay-bar-total">
          <span className="pay-bar-label">{cartWords.pay}</span>
          <strong className="amount pay-bar-amount">{quote ? voice.money(quote.quote.payableMinor) : '—'}</strong>
        </p>
        <button
          type="button"
          className="button"
          aria-busy={busy !== undefined}
          disabled={!quote || computing}
          onClick={() => void place()}
        >
          {busy
            ? confirm.placing
            : (before ? confirm.placeNew : confirm.place)(quote ? voice.money(quote.quote.payableMinor) : '')}
        </button>
      </div>
    </>
  )
}

/** The new quote that comes with the answer when the old one no longer stands. */
function changedQuote(refused: unknown): Quote | undefined {
  if (!(refused instanceof Failure) || refused.code !== 'quote_changed') return undefined
  const enclosed = refused.facts['quote'] as Quote | undefined
  return enclosed?.quote ? enclosed : undefined
}

function Ready({ quote }: { quote: Quote }) {
  const voice = useVoice()
  const { confirm } = voice.words
  const held = quote.quote.applied.filter((one) => quote.offers[one.offer]?.claimed).length
  const priced = new Map(quote.quote.lines.map((line) => [line.id, line]))
  return (
    <>
      <p className="notice">{held > 0 ? confirm.hold(held, HOLD_MINUTES) : confirm.holdNone(HOLD_MINUTES)}</p>
      <section className="panel">
        <h2>{confirm.items}</h2>
        <ul className="rows">
          {quote.lines.map((line) => (
            <li key={line.id} className="row">
              <Picture art={line.art} size="small" />
              <span className="row-text">
                <strong>
                  {voice.say(line.name)} × {line.quantity}
                </strong>
                <span className="note">{voice.say(line.shop.name)}</span>
              </span>
              <Amount minor={priced.get(line.id)?.payableMinor ?? 0} />
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <ProofBadge quote={quote.quote} />
        <Bill billed={billOfQuote(quote, voice)} />
        <p className="note">{confirm.refundRule}</p>
      </section>
    </>
  )
}

/** What became different between the quote that was looked at and the one that stands now. */
function Changed({ before, after }: { before: Quote; after: Quote }) {
  const voice = useVoice()
  const { confirm } = voice.words
  const was = new Set(before.quote.applied.map((one) => one.offer))
  const is = new Set(after.quote.applied.map((one) => one.offer))
  const titled = (quote: Quote, offer: string): string => voice.say(quote.offers[offer]?.title) || offer
  return (
    <div className="notice notice-warn" role="alert">
      <strong>{confirm.changed}</strong>
      <p>{confirm.changedFrom(voice.money(before.quote.payableMinor), voice.money(after.quote.payableMinor))}</p>
      <ul>
        {[...was]
          .filter((id) => !is.has(id))
          .map((id) => (
            <li key={id}>{confirm.lost(titled(before, id))}</li>
          ))}
        {[...is]
          .filter((id) => !was.has(id))
          .map((id) => (
            <li key={id}>{confirm.gained(titled(after, id))}</li>
          ))}
      </ul>
    </div>
  )
}

export const screen: Screen = { title: (words) => words.confirm.title, component: Confirm }
