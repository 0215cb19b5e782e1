import type { Threshold } from '../shapes.ts'
import { useVoice } from '../speech.ts'

/** How far the cart is from an offer: what is there, what is needed, and what lacks. */
export function GapBar(props: {
  title: string
  needed: Threshold | undefined
  missing: { minor: number } | { pieces: number }
}) {
  const voice = useVoice()
  const { addOn: words, advice } = voice.words
  const money = 'minor' in props.missing
  const lacks = 'minor' in props.missing ? props.missing.minor : props.missing.pieces
  const needed = (money ? props.needed?.spendMinor : props.needed?.quantity) ?? lacks
  const there = Math.max(0, needed - lacks)
  const say = (amount: number): string => (money ? voice.money(amount) : words.pieces(amount))
  return (
    <section className="panel gap" aria-labelledby="gap-title">
      <h2 id="gap-title">{money ? advice.gap(say(lacks), props.title) : advice.gapPieces(lacks, props.title)}</h2>
      <progress className="stock-bar" max={needed} value={there} aria-labelledby="gap-so-far" />
      <p className="note" id="gap-so-far">
        {words.soFar(say(there), say(needed))}
      </p>
    </section>
  )
}
