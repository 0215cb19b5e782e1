import { useCallback, useEffect } from 'react'
import { api } from './api.ts'
import { cartNow, isChosenByHand, payingOf, useCart, type Cart } from './cart.ts'
import { serverNowMs } from './clock.ts'
import { session } from './session.ts'
import type { Quote } from './shapes.ts'
import { createStore, useStore } from './store.ts'

/** The cart's arithmetic: the last answer stays in sight, marked as computing, until the next one is there. */
export type Quoting = {
  quote: Quote | undefined
  /** The best plan without the buyer's own choice; the same as `quote` where nothing was chosen by hand. */
  best: Quote | undefined
  computing: boolean
  failure: Error | undefined
}

const BLANK: Quoting = { quote: undefined, best: undefined, computing: false, failure: undefined }
const quoting = createStore<Quoting>(BLANK)

const DEBOUNCE_MS = 250
let answered = ''
let asked = ''
let answeredBest = ''
let timer: ReturnType<typeof setTimeout> | undefined

const keyOf = (cart: Cart): string => JSON.stringify([session.get()?.buyer, cart])
const linesKey = (cart: Cart): string => JSON.stringify([session.get()?.buyer, cart.lines, payingOf(cart)])

async function run(key: string, cart: Cart): Promise<void> {
  try {
    const chosen = isChosenByHand(cart)
    const wanted = { lines: cart.lines, ...payingOf(cart) }
    const kept = quoting.get().best
    const bestStands = kept !== undefined && answeredBest === linesKey(cart) && !isOver(kept)
    const [quote, best] = await Promise.all([
      chosen ? api.quote({ ...wanted, must: cart.must, never: cart.never }) : api.quote(wanted),
      chosen && !bestStands ? api.quote(wanted) : kept,
    ])
    if (asked !== key) return
    answered = key
    answeredBest = linesKey(cart)
    quoting.set({ quote, best: chosen ? best : quote, computing: false, failure: undefined })
  } catch (failure) {
    if (asked !== key) return
    asked = ''
    quoting.set({ ...quoting.get(), computing: false, failure: failure as Error })
  }
}

const isOver = (quote: Quote): boolean => Date.parse(quote.expiresAt) <= serverNowMs()

function ask(cart: Cart): void {
  const key = keyOf(cart)
  const { quote } = quoting.get()
  if (cart.lines.length === 0) {
    clearTimeout(timer)
    answered = asked = answeredBest = ''
    if (quote || quoting.get().computing) quoting.set(BLANK)
    return
  }
  if (key === asked && !(answered === key && quote && isOver(quote))) return
  asked = key
  clearTimeout(timer)
  quoting.set({ ...quoting.get(), computing: true, failure: undefined })
  timer = setTimeout(() => void run(key, cart), quote ? DEBOUNCE_MS : 0)
}

/** What is in the wallet changed: the next look at the cart asks again. */
export function forgetQuote(): void {
  answered = asked = answeredBest = ''
}

/** A new quote came from elsewhere (the answer to an order whose price had changed). */
export function acceptQuote(quote: Quote): void {
  const cart = cartNow()
  answered = asked = keyOf(cart)
  const best = isChosenByHand(cart) ? quoting.get().best : quote
  quoting.set({ quote, best, computing: false, failure: undefined })
}

export function useQuoting(): Quoting & { again: () => void } {
  const cart = useCart()
  const now = useStore(quoting)
  useEffect(() => ask(cart), [cart])
  const again = useCallback(() => {
    forgetQuote()
    ask(cartNow())
  }, [])
  return { ...now, again }
}
