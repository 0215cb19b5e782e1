import { session } from './session.ts'
import { createStore, useStore } from './store.ts'
import type { CartLine } from './shapes.ts'

/** What a buyer put in, and which offers they insist on or leave out. Prices are never kept: each quote brings them. */
export type Cart = { lines: CartLine[]; must: string[]; never: string[] } & Paying
/** How the buyer is going to pay, as far as the price hangs on it. */
export type Paying = { usePoints?: boolean | undefined; paymentMethod?: string | undefined }
export type Choice = 'auto' | 'must' | 'never'

export const MAX_CART_LINES = 100
export const MAX_QUANTITY = 99

const EMPTY: Cart = { lines: [], must: [], never: [] }

const isLine = (found: unknown): found is CartLine => {
  const line = found as Partial<CartLine> | null
  return typeof line?.sku === 'string' && Number.isInteger(line.quantity) && (line.quantity ?? 0) > 0
}
const ids = (found: unknown): string[] => (Array.isArray(found) ? found.filter((id) => typeof id === 'string') : [])

/** As a quote is asked for it: what is not chosen is left out. */
export const payingOf = ({ usePoints, paymentMethod }: Paying): { usePoints?: boolean; paymentMethod?: string } => ({
  ...(usePoints === true && { usePoints }),
  ...(typeof paymentMethod === 'string' && { paymentMethod }),
})

const carts = createStore<Record<string, Cart>>(
  {},
  {
    key: 'quanhe.carts',
    read: (found) => {
      if (typeof found !== 'object' || found === null) return undefined
      const read = Object.entries(found as Record<string, Partial<Cart>>).map(([buyer, cart]) => {
        const lines = Array.isArray(cart?.lines) ? cart.lines.filter(isLine).slice(0, MAX_CART_LINES) : []
        return [buyer, { lines, must: ids(cart?.must), never: ids(cart?.never), ...payingOf(cart ?? {}) }] as const
      })
      return Object.fromEntries(read)
    },
  },
)

const buyer = (): string => session.get()?.buyer ?? ''
export const cartNow = (): Cart => carts.get()[buyer()] ?? EMPTY
const keep = (cart: Cart): void => carts.set({ ...carts.get(), [buyer()]: cart })

export function useCart(): Cart {
  const all = useStore(carts)
  return all[useStore(session)?.buyer ?? ''] ?? EMPTY
}

/** Sets how many of a sku are wanted; 0 takes the line out. False where the cart is full. */
export function setQuantity(sku: string, quantity: number): boolean {
  const cart = cartNow()
  const wanted = Math.min(MAX_QUANTITY, Math.max(0, quantity))
  const there = cart.lines.some((line) => line.sku === sku)
  if (!there && wanted > 0 && cart.lines.length >= MAX_CART_LINES) return false
  const lines = there
    ? cart.lines.map((line) => (line.sku === sku ? { sku, quantity: wanted } : line))
    : [...cart.lines, { sku, quantity: wanted }]
  keep({ ...cart, lines: lines.filter((line) => line.quantity > 0) })
  return true
}

export function addToCart(sku: string, quantity = 1): boolean {
  const there = cartNow().lines.find((line) => line.sku === sku)?.quantity ?? 0
  return setQuantity(sku, there + quantity)
}

export function chooseOffer(offer: string, choice: Choice): void {
  const cart = cartNow()
  const without = (list: string[]): string[] => list.filter((id) => id !== offer)
  keep({
    ...cart,
    must: choice === 'must' ? [...without(cart.must), offer] : without(cart.must),
    never: choice === 'never' ? [...without(cart.never), offer] : without(cart.never),
  })
}

export const choiceOf = (cart: Cart, offer: string): Choice =>
  cart.must.includes(offer) ? 'must' : cart.never.includes(offer) ? 'never' : 'auto'

export const isChosenByHand = (cart: Cart): boolean => cart.must.length + cart.never.length > 0
export const forgetChoices = (): void => keep({ ...cartNow(), must: [], never: [] })
export const payWith = (paying: Paying): void => {
  const cart = { ...cartNow(), ...paying }
  const { lines, must, never } = cart
  keep({ lines, must, never, ...payingOf(cart) })
}
export const emptyCart = (): void => keep(EMPTY)
export const countIn = (cart: Cart): number => cart.lines.reduce((sum, line) => sum + line.quantity, 0)
