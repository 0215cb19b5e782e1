import { goodsAddress } from '../goods-address.ts'
import type { Offer } from '../shapes.ts'
import { useVoice } from '../speech.ts'

/** Of a joint campaign's offer: the shops whose merchants enrolled, each a way to its goods. */
export function TakingPart({ offer }: { offer: Offer }) {
  const voice = useVoice()
  const { centre } = voice.words
  const part = offer.takingPart
  if (!part) return <p className="note">{centre.nobodyEnrolled}</p>
  const titleId = `shops-${offer.id}`
  return (
    <div>
      <p className="note" id={titleId}>
        {centre.takingPart(part.total)}
      </p>
      <ul className="chips" aria-labelledby={titleId}>
        {part.shops.map((shop) => (
          <li key={shop.id}>
            <a className="chip" href={goodsAddress({ ...(offer.scope && { scope: offer.scope }), shop })}>
              {voice.say(shop.name)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
