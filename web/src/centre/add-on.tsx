import { api } from '../api.ts'
import { payingOf, useCart, type Cart } from '../cart.ts'
import { useShopNames } from '../catalogue.ts'
import { useLoad } from '../load.ts'
import { namesIn } from '../offer-names.ts'
import { AdviceRow } from '../parts/advice-row.tsx'
import { Empty } from '../parts/empty.tsx'
import { GapBar } from '../parts/gap-bar.tsx'
import { PayBar } from '../parts/pay-bar.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { TabRow, tabPanel } from '../parts/tab-row.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { useQuoting } from '../quoting.ts'
import { refusalWords } from '../refusals.ts'
import { go } from '../router.ts'
import type { Advice, Quote } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import type { Screen, ScreenProps } from './screen.ts'

/** C9. 凑单: reach an offer's threshold with the least that is too much, and see before what it does to the total. */
function AddOn({ query }: ScreenProps) {
  const voice = useVoice()
  const words = voice.words.addOn
  const cart = useCart()
  const quoting = useQuoting()
  const { quote } = quoting
  const short = quote ? offersShort(quote) : []
  const chosen = query.get('offer') ?? short[0]
  const tabbed = chosen !== undefined && short.includes(chosen)
  const title = (offer: string): string => voice.say(quote?.offers[offer]?.title) || offer
  if (cart.lines.length === 0 || (quote && chosen === undefined))
    return (
      <>
        <ScreenHead title={words.title} back="/cart" />
        <Empty text={cart.lines.length === 0 ? voice.words.cart.empty : words.nothingShort}>
          <a className="button" href={cart.lines.length === 0 ? '/browse' : '/cart'}>
            {cart.lines.length === 0 ? voice.words.cart.toBrowse : words.toCart}
          </a>
        </Empty>
      </>
    )
  return (
    <>
      <ScreenHead title={words.title} back="/cart" />
      <div className="tabs-line">
        {tabbed && (
          <TabRow
            name="add-on"
            label={words.tabsLabel}
            tabs={short.map((id) => ({ id, label: title(id) }))}
            chosen={chosen}
            onChoose={(id) => go(`/cart/add-on?offer=${encodeURIComponent(id)}`, { replace: true })}
          />
        )}
      </div>
      <div className="page page-barred" {...(tabbed ? tabPanel('add-on', chosen) : {})}>
        {quoting.failure && <Trouble failure={quoting.failure} retry={quoting.again} />}
        {quote && chosen !== undefined ? (
          <Reaching quote={quote} offer={chosen} title={title(chosen)} cart={cart} />
        ) : (
          !quoting.failure && <Waiting count={3} shape="panel" />
        )}
      </div>
      <PayBar quoting={quoting} cart={cart} />
    </>
  )
}

/** What the offers lack that this cart could reach by more of the same, the nearest first; of equal coupons one. */
function offersShort(quote: Quote): string[] {
  const seen = new Set<string>()
  return quote.quote.refused
    .flatMap(({ offer, details }) => {
      const batch = quote.offers[offer]?.batch
      const missing = details?.['missingMinor'] ?? details?.['missing']
      if (typeof missing !== 'number' || batch === undefined || seen.has(batch)) return []
      seen.add(batch)
      return [{ offer, missing }]
    })
    .sort((a, b) => a.missing - b.missing)
    .map(({ offer }) => offer)
}

function Reaching({ quote, offer, title, cart }: { quote: Quote; offer: string; title: string; cart: Cart }) {
  const voice = useVoice()
  const words = voice.words.addOn
  const names = namesIn(quote, voice, useShopNames())
  const refusal = quote.quote.refused.find((one) => one.offer === offer)
  const { missingMinor, missing } = (refusal?.details ?? {}) as { missingMinor?: number; missing?: number }
  if (missingMinor === undefined && missing === undefined)
    return (
      <section className="panel" role="status">
        <h2>{refusal ? words.reachedUnused(title) : words.reached(title)}</h2>
        {refusal && <p className="note">{refusalWords(refusal, voice, names).why}</p>}
        <p className="panel-actions">
          <a className="button" href="/cart">
            {words.toCart}
          </a>
        </p>
      </section>
    )
  return (
    <>
      <GapBar
        title={title}
        needed={quote.offers[offer]?.threshold}
        missing={missingMinor === undefined ? { pieces: missing ?? 1 } : { minor: missingMinor }}
      />
      <Ways offer={offer} cart={cart} missingMinor={missingMinor ?? 0} />
    </>
  )
}

function Ways({ offer, cart, missingMinor }: { offer: string; cart: Cart; missingMinor: number }) {
  const voice = useVoice()
  const { addOn: words, advice: adviceWords } = voice.words
  const { lines, must, never } = cart
  const loaded = useLoad(`add-on ${offer} ${JSON.stringify(cart)}`, () =>
    api.quote({ lines, must, never, ...payingOf(cart), advise: offer }),
  )
  if (!loaded.data)
    return loaded.failure ? (
      <Trouble failure={loaded.failure} retry={loaded.reload} />
    ) : (
      <Waiting count={3} shape="panel" />
    )
  const tooMuch = (one: Advice): number => one.costMinor - missingMinor
  const ways = loaded.data.advice.toSorted((a, b) => tooMuch(a) - tooMuch(b) || a.netMinor - b.netMinor)
  if (ways.length === 0)
    return (
      <Empty text={words.none} hint={words.noneHint}>
        <a className="button-outline" href="/browse">
          {words.toBrowse}
        </a>
      </Empty>
    )
  return (
    <section className="panel advice" aria-labelledby="ways-title">
      <h2 id="ways-title">{words.ways}</h2>
      <p className="note">{words.sorted}</p>
      <ul>
        {ways.map((one) => (
          <AdviceRow key={one.candidates.map(({ sku, quantity }) => `${sku} ${quantity}`).join()} advice={one}>
            <p className="advice-gap">{words.over(voice.money(Math.max(0, tooMuch(one))))}</p>
          </AdviceRow>
        ))}
      </ul>
      {ways.some((one) => !one.worthwhile) && <p className="note">{adviceWords.unworthHint}</p>}
    </section>
  )
}

export const screen: Screen = { title: (words) => words.addOn.title, component: AddOn }
