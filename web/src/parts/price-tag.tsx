import type { Item, ItemPrice } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { Amount } from './amount.tsx'

/**
 * The price of one piece. What is loud is what would be paid now; a lower one that needs a claim first is said beneath, with the name of
 * what has to be claimed. A line goes through the reference price alone, which buyers really paid; the list price claims nothing.
 */
export function PriceTag({ item, price }: { item: Item; price: ItemPrice | undefined }) {
  const voice = useVoice()
  const { price: words } = voice.words
  const now = price?.payableMinor ?? item.unitPriceMinor
  const cut = price !== undefined && now < price.listMinor
  const then = price?.afterClaim
  const reference = price?.reference
  const [first, ...others] = then?.claims ?? []
  return (
    <>
      <p className="price-now">
        <Amount minor={now} className="good-price" />
        {cut && <span className="tag">{words.after}</span>}
      </p>
      <p className="price-was">
        {reference && reference.minor > now ? (
          <>
            {words.reference}{' '}
            <s>
              <Amount minor={reference.minor} />
            </s>
          </>
        ) : (
          cut && (
            <>
              {words.list} <Amount minor={price.listMinor} />
            </>
          )
        )}
      </p>
      <p className="price-then">
        {then && first && (
          <>
            <span className="price-how">
              {others.length > 0 ? words.afterClaims(others.length + 1) : words.afterClaim(voice.say(first.title))}
            </span>{' '}
            <Amount minor={then.payableMinor} className="strong" />
          </>
        )}
      </p>
    </>
  )
}
