import type { EngineQuote } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { Icon } from './icons.tsx'

/** Says that the plan is proved to be the best, or how much better another could be at most. */
export function ProofBadge({ quote }: { quote: EngineQuote }) {
  const voice = useVoice()
  const { cart } = voice.words
  const { proof } = quote
  const plans = proof.plansExamined.toLocaleString(voice.language)
  const gapMinor = proof.upperBoundMinor - quote.discountMinor - quote.shippingDiscountMinor
  return (
    <div className={`proof${proof.optimal ? ' proof-sure' : ''}`}>
      <strong>
        <Icon name={proof.optimal ? 'check' : 'warn'} size={16} />
        {proof.optimal ? cart.proven : cart.gap(voice.money(gapMinor))}
      </strong>
      <span className="note">{proof.optimal ? cart.provenHint(plans) : cart.gapHint(plans)}</span>
    </div>
  )
}
