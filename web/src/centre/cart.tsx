import { useState } from 'react'
import { isUnderWay, useClaim } from '../claiming.ts'
import { choiceOf, isChosenByHand, useCart, type Cart } from '../cart.ts'
import { billOfQuote, namesIn } from '../offer-names.ts'
import { AdviceList } from '../parts/advice-list.tsx'
import { Bill } from '../parts/bill.tsx'
import { CartLines } from '../parts/cart-lines.tsx'
import { ChoiceSheet, Compare } from '../parts/choice-sheet.tsx'
import { Empty } from '../parts/empty.tsx'
import { KindTag } from '../parts/kind-tag.tsx'
import { PayingChoices } from '../parts/paying-choices.tsx'
import { PayBar } from '../parts/pay-bar.tsx'
import { ProofBadge } from '../parts/proof-badge.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { UnusedList } from '../parts/unused-list.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useQuoting, type Quoting } from '../quoting.ts'
import type { NamesOf } from '../reasons.ts'
import { useShopNames } from '../catalogue.ts'
import type { Quote } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import type { Screen } from './screen.ts'

/** C7. Pay the least, and know why. */
function CartScreen() {
  const voice = useVoice()
  const { cart: words, app } = voice.words
  const cart = useCart()
  const quoting = useQuoting()
  const names = namesIn(quoting.quote, voice, useShopNames())
  if (cart.lines.length === 0)
    return (
      <>
        <ScreenHead title={words.title} />
        <Empty text={words.empty} hint={words.emptyHint}>
          <a className="button" href="/browse">
            {words.toBrowse}
          </a>
          <a className="button-outline" href="/">
            {app.toCentre}
          </a>
        </Empty>
      </>
    )
  return (
    <>
      <ScreenHead title={words.title} />
      <div className="page page-split page-barred">
        <div className="area-lines">
          {quoting.failure && <Trouble failure={quoting.failure} retry={quoting.again} />}
          {quoting.quote || quoting.failure ? (
            <CartLines cart={cart} quote={quoting.quote} />
          ) : (
            <Waiting count={3} shape="panel" />
          )}
          {quoting.quote && <AdviceList quote={quoting.quote} />}
        </div>
        {quoting.quote && (
          <>
            <div className="area-plan">
              <PlanPanel quoting={quoting} quote={quoting.quote} cart={cart} names={names} />
            </div>
            <div className="area-more">
              <Claimable quote={quoting.quote} again={quoting.again} />
            </div>
          </>
        )}
      </div>
      <PayBar quoting={quoting} cart={cart} />
    </>
  )
}

function PlanPanel(props: { quoting: Quoting; quote: Quote; cart: Cart; names: NamesOf }) {
  const voice = useVoice()
  const { cart: words, choice } = voice.words
  const [choosing, setChoosing] = useState(false)
  const byHand = isChosenByHand(props.cart)
  return (
    <section className="panel plan" aria-busy={props.quoting.computing} aria-labelledby="plan-title">
      <div className="panel-head">
        <h2 id="plan-title">{byHand ? words.billChosen : words.bill}</h2>
        <button type="button" className="text-button" onClick={() => setChoosing(true)}>
          {words.choose}
        </button>
      </div>
      {byHand ? <Compare quoting={props.quoting} /> : <ProofBadge quote={props.quote.quote} />}
      <Bill
        billed={billOfQuote(props.quote, voice)}
        mark={(offer) => (choiceOf(props.cart, offer) === 'must' ? choice.mark : undefined)}
      />
      <Extras quote={props.quote} />
      <PayingChoices quote={props.quote} />
      <p className="panel-actions">
        <a className="button-outline" href="/cart/details">
          {words.details}
        </a>
      </p>
      <UnusedList quote={props.quote} names={props.names} />
      {choosing && <ChoiceSheet quoting={props.quoting} names={props.names} onClose={() => setChoosing(false)} />}
    </section>
  )
}

/** What an offer brings besides money: gifts, and interest that somebody else pays. */
function Extras({ quote }: { quote: Quote }) {
  const voice = useVoice()
  const { cart } = voice.words
  const { gifts = [], instalments = [] } = quote.quote
  if (gifts.length + instalments.length === 0) return null
  return (
    <ul className="extras">
      {gifts.map((gift) => (
        <li key={gift.offer}>{cart.gift(voice.say(quote.offers[gift.offer]?.title) || gift.sku, gift.quantity)}</li>
      ))}
      {instalments.map((one) => (
        <li key={one.offer}>{cart.interest(one.instalments, voice.money(one.interestMinor))}</li>
      ))}
    </ul>
  )
}

const CLAIMABLE_SHOWN = 4

function Claimable({ quote, again }: { quote: Quote; again: () => void }) {
  const voice = useVoice()
  const { words } = voice
  const { claim, claimStateOf } = useClaim(again, {}, 'cart')
  if (quote.claimable.length === 0) return null
  return (
    <section className="panel" aria-labelledby="claimable-title">
      <h2 id="claimable-title">{words.cart.claimable}</h2>
      <p className="note">{words.cart.claimableHint}</p>
      <ul className="rows">
        {quote.claimable.slice(0, CLAIMABLE_SHOWN).map(({ batch, savesMinor }) => (
          <li key={batch.id} className="row">
            <span className="row-text">
              <strong id={`claimable-${batch.id}`}>
                <KindTag kind={batch.kind} /> {voice.say(batch.title)}
              </strong>
              <span className="note">{words.cart.claimableOf(voice.money(savesMinor))}</span>
            </span>
            <button
              type="button"
              className="button-small"
              aria-describedby={`claimable-${batch.id}`}
              aria-busy={isUnderWay(claimStateOf(batch.id))}
              onClick={() => void claim(batch)}
            >
              {claimStateOf(batch.id) === 'failed' ? words.card.failed : words.card.claim}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const screen: Screen = { title: (words) => words.cart.title, component: CartScreen }
