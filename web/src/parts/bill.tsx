import type { ReactNode } from 'react'
import type { Applied, QuotedOffer } from '../shapes.ts'
import { useVoice, type Voice } from '../speech.ts'
import { Amount } from './amount.tsx'
import { KindTag } from './kind-tag.tsx'

/** The parts of a quote or an order that make a bill. */
export type Billed = {
  listMinor: number
  discountMinor: number
  shippingMinor: number
  shippingDiscountMinor: number
  payableMinor: number
  applied: Applied[]
  offers: Record<string, QuotedOffer>
  /** The shop of a line, by the line's id; and a shop's name by its id. */
  shopOfLine: Map<string, string>
}

/** A row of an account: what, why, how much. */
export function BillRow(props: {
  label: ReactNode
  why?: string | undefined
  minor: number
  off?: boolean
  total?: boolean
}) {
  return (
    <div className={`bill-row${props.total ? ' bill-total' : ''}`}>
      <dt>
        <span className="bill-label">{props.label}</span>
        {props.why && <span className="bill-why">{props.why}</span>}
      </dt>
      <dd>
        <Amount minor={props.minor} {...(props.off ? { off: true } : {})} />
      </dd>
    </div>
  )
}

/** How a discount falls on the shops, where there is more than one. */
export function splitByShop(applied: Applied, shopOfLine: Map<string, string>, voice: Voice): string | undefined {
  const parts = new Map<string, number>()
  for (const share of applied.shares) {
    const shop = shopOfLine.get(share.line)
    if (shop !== undefined) parts.set(shop, (parts.get(shop) ?? 0) + share.minor)
  }
  if (parts.size < 2) return undefined
  const { cart } = voice.words
  return [...parts].map(([shop, minor]) => cart.shopPart(shop, voice.money(minor))).join(cart.joiner)
}

export function appliedWhy(applied: Applied, billed: Pick<Billed, 'shopOfLine'>, voice: Voice): string | undefined {
  if (applied.baseMinor <= 0) return undefined
  const split = splitByShop(applied, billed.shopOfLine, voice)
  const base = voice.money(applied.baseMinor)
  return split ? voice.words.cart.baseShops(base, split) : voice.words.cart.base(base)
}

/** The plan as a clear bill: goods, each discount with its reason, shipping, and what is to be paid, last. */
export function Bill({ billed, mark }: { billed: Billed; mark?: (offer: string) => string | undefined }) {
  const voice = useVoice()
  const { cart } = voice.words
  return (
    <dl className="bill">
      <BillRow label={cart.goods} minor={billed.listMinor} />
      {billed.applied.map((applied) => {
        const offer = billed.offers[applied.offer]
        const marked = mark?.(applied.offer)
        return (
          <BillRow
            key={applied.offer}
            label={
              <>
                <KindTag kind={applied.kind} /> {voice.say(offer?.title) || applied.offer}
                {marked && <span className="tag tag-mark">{marked}</span>}
              </>
            }
            why={appliedWhy(applied, billed, voice)}
            minor={applied.discountMinor}
            off
          />
        )
      })}
      {billed.applied.length === 0 && <p className="note">{cart.noDiscount}</p>}
      {billed.shippingMinor > 0 && <BillRow label={cart.shipping} minor={billed.shippingMinor} />}
      <BillRow label={cart.pay} minor={billed.payableMinor} total />
    </dl>
  )
}
