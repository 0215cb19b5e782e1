import type { ReactNode } from 'react'
import { useCategories } from '../catalogue.ts'
import { faceOf, toneOf } from '../face.ts'
import { scopeWords } from '../scope-words.ts'
import type { Benefit, Localised, Scope, ShopRef, Threshold } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { KindTag } from './kind-tag.tsx'

/** What a card shows of an offer or coupon; both have it. */
export type Carded = {
  kind: string
  displayName: Localised
  title: Localised
  benefit: Benefit
  threshold?: Threshold | null
  shop?: ShopRef | null
  scope?: Scope
}

/** A title without the name that stands on the tag beside it already. */
export const titleBeside = (tag: string, title: string): string =>
  tag && title.startsWith(tag) && title.length > tag.length ? title.slice(tag.length).trim() : title

/** For those who were chosen, and not for everybody. */
const isExclusive = (kind: string): boolean => kind.startsWith('insider_')

/**
 * The coupon card: the amount is its one loud thing, all else is calm and complete. It takes its colours from the
 * nearest theme, so that a console can show it in either.
 */
export function CouponCard(props: {
  of: Carded
  time: string
  stamp?: string
  titleId: string
  /** Where the whole card leads, unless one of its buttons is hit. */
  href?: string
  onOpen?: () => void
  children: ReactNode
}) {
  const voice = useVoice()
  const { of } = props
  const face = faceOf(of.benefit, of.threshold, voice)
  const categories = useCategories()
  const tag = voice.say(of.displayName)
  const title = titleBeside(tag, voice.say(of.title))
  const whose = of.shop ? voice.say(of.shop.name) : voice.words.card.platform
  return (
    <article className={`coupon tone-${toneOf(of.kind)}`} aria-labelledby={props.titleId}>
      <div className="coupon-face">
        <p className={`coupon-amount${face.main.length > 4 ? ' coupon-amount-long' : ''}`}>
          {face.lead && <small>{face.lead}</small>}
          {face.main}
          {face.tail && <small>{face.tail}</small>}
        </p>
        {face.lines.map((line) => (
          <p key={line} className="coupon-face-line">
            {line}
          </p>
        ))}
      </div>
      <div className="coupon-body">
        <h2 className="coupon-title" id={props.titleId}>
          <KindTag kind={of.kind} name={tag} />
          {isExclusive(of.kind) && <span className="tag tag-exclusive">{voice.words.card.exclusive}</span>}
          {props.href ? (
            <a className="coupon-link" href={props.href} onClick={props.onOpen}>
              {title}
            </a>
          ) : (
            <span>{title}</span>
          )}
        </h2>
        <p className="coupon-line coupon-scope">
          {voice.words.card.whose(whose, scopeWords(of.scope, categories, voice))}
        </p>
        <p className="coupon-line">{props.time}</p>
        <div className="coupon-foot">{props.children}</div>
        {props.stamp && <span className="stamp">{props.stamp}</span>}
      </div>
    </article>
  )
}
