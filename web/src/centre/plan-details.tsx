import { useState } from 'react'
import { api } from '../api.ts'
import { useCart } from '../cart.ts'
import { billOfQuote, namesIn } from '../offer-names.ts'
import { Amount } from '../parts/amount.tsx'
import { appliedWhy, splitByShop } from '../parts/bill.tsx'
import { Empty } from '../parts/empty.tsx'
import { fundedText } from '../parts/funded.ts'
import { ProofBadge } from '../parts/proof-badge.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { UnusedList } from '../parts/unused-list.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useQuoting } from '../quoting.ts'
import { useShopNames } from '../catalogue.ts'
import type { Quote } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import type { Screen } from './screen.ts'

/** C8. The plan explained: its steps in order, each item's part to the cent with who pays it, and what another choice would cost. */
function PlanDetails() {
  const voice = useVoice()
  const { words } = voice
  const cart = useCart()
  const { quote, failure, again } = useQuoting()
  const names = namesIn(quote, voice, useShopNames())
  return (
    <>
      <ScreenHead title={words.details.title} back="/cart" />
      {cart.lines.length === 0 ? (
        <Empty text={words.details.noCart}>
          <a className="button" href="/browse">
            {words.cart.toBrowse}
          </a>
        </Empty>
      ) : (
        <div className="page">
          {failure && <Trouble failure={failure} retry={again} />}
          {quote ? (
            <>
              <Steps quote={quote} />
              <Split quote={quote} />
              <CompareChoices quote={quote} />
              <section className="panel">
                <UnusedList quote={quote} names={names} open />
              </section>
            </>
          ) : (
            !failure && <Waiting count={3} shape="panel" />
          )}
        </div>
      )}
    </>
  )
}

function Steps({ quote }: { quote: Quote }) {
  const voice = useVoice()
  const { details, cart } = voice.words
  const { policy, applied } = quote.quote
  const bill = billOfQuote(quote, voice)
  return (
    <section className="panel">
      <h2>{details.steps}</h2>
      <p className="note">{details.stepsHint(details.policy(policy.id, policy.version))}</p>
      <ProofBadge quote={quote.quote} />
      {applied.length === 0 && <p>{cart.noDiscount}</p>}
      <ol className="timeline">
        {applied.map((one, position) => (
          <li key={one.offer}>
            <p className="timeline-what">
              <strong>{details.step(position + 1, voice.say(quote.offers[one.offer]?.title) || one.offer)}</strong>
              <Amount minor={one.discountMinor} off className="strong" />
            </p>
            <p className="note">{quote.offers[one.offer]?.ruleText[voice.language].threshold}</p>
            <p className="note">
              {splitByShop(one, bill.shopOfLine, voice)
                ? appliedWhy(one, bill, voice)
                : details.baseMet(voice.money(one.baseMinor))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Split({ quote }: { quote: Quote }) {
  const voice = useVoice()
  const { details, cart } = voice.words
  const priced = new Map(quote.quote.lines.map((line) => [line.id, line]))
  return (
    <section className="panel">
      <h2>{details.split}</h2>
      <p className="note">{details.splitHint}</p>
      {quote.lines.map((line) => {
        const result = priced.get(line.id)
        if (!result) return null
        const shares = quote.quote.applied.flatMap((one) =>
          one.shares.filter((share) => share.line === line.id).map((share) => ({ offer: one.offer, ...share })),
        )
        return (
          <section key={line.id} className="split">
            <h3>
              {voice.say(line.name)} × {line.quantity}
            </h3>
            <dl className="bill bill-small">
              <div className="bill-row">
                <dt>{cart.list}</dt>
                <dd>
                  <Amount minor={result.listMinor} />
                </dd>
              </div>
              {shares.map((share) => (
                <div key={share.offer} className="bill-row">
                  <dt>
                    <span className="bill-label">{voice.say(quote.offers[share.offer]?.title) || share.offer}</span>
                    <span className="bill-why">{fundedText(share.funding, voice)}</span>
                  </dt>
                  <dd>
                    <Amount minor={share.minor} off />
                  </dd>
                </div>
              ))}
              <div className="bill-row bill-sum">
                <dt>
                  <span className="bill-label">{details.payable}</span>
                  {line.quantity > 1 && (
                    <span className="bill-why">{details.units(result.unitsMinor.map(voice.money).join(' + '))}</span>
                  )}
                </dt>
                <dd>
                  <Amount minor={result.payableMinor} />
                </dd>
              </div>
            </dl>
          </section>
        )
      })}
      <p className="split-total">
        <span>{details.total}</span>
        <Amount minor={quote.quote.listMinor - quote.quote.discountMinor} className="strong" />
      </p>
    </section>
  )
}

/** Asks the engine what each choice would cost: the best plan again, without one of the offers in use. */
function CompareChoices({ quote }: { quote: Quote }) {
  const voice = useVoice()
  const { details, cart: cartWords } = voice.words
  const cart = useCart()
  const [answers, setAnswers] = useState<Record<string, number>>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Error>()
  if (quote.quote.applied.length === 0) return null
  const run = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      const found: Record<string, number> = {}
      for (const { offer } of quote.quote.applied) {
        const must = cart.must.filter((id) => id !== offer)
        const other = await api.quote({ lines: cart.lines, must, never: [...cart.never, offer] })
        found[offer] = other.quote.payableMinor - quote.quote.payableMinor
      }
      setAnswers(found)
    } catch (lost) {
      setFailure(lost as Error)
    }
    setBusy(false)
  }
  return (
    <section className="panel">
      <h2>{details.compare}</h2>
      <p className="note">{details.compareHint}</p>
      {failure && <Trouble failure={failure} />}
      {answers ? (
        <ul className="rows">
          {Object.entries(answers).map(([offer, moreMinor]) => (
            <li key={offer} className="row">
              <span className="row-text">{details.without(voice.say(quote.offers[offer]?.title) || offer)}</span>
              <span className="row-result">
                <span className="amount strong">{details.pays(voice.money(quote.quote.payableMinor + moreMinor))}</span>
                <span className="note">{moreMinor > 0 ? details.moreBy(voice.money(moreMinor)) : details.sameBy}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <button type="button" className="button-outline" aria-busy={busy} onClick={() => !busy && void run()}>
          {busy ? cartWords.computing : details.compareRun}
        </button>
      )}
    </section>
  )
}

export const screen: Screen = { title: (words) => words.details.title, component: PlanDetails }
