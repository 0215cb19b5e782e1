import { describe, type OfferInput } from '@quanhe/engine'
import type { Schemas } from '@quanhe/sdk'
import { marketplace, useTongue } from '../../console/speech.ts'
import { useStore } from '../../store.ts'
import { Facts } from '../facts.tsx'
import type { Words } from '../words/zh-CN.ts'

/** The rule as buyers will read it, by the very code that computes it: a draft is read like what is live. */
export function RuleInWords({ batch }: { batch: Schemas['Batch'] }) {
  const { words, language, timeZone, currency } = useTongue<Words>()
  const place = useStore(marketplace)
  const fields = batch.fields as unknown as Record<string, unknown>
  const kept = ['kind', 'benefit', 'threshold', 'scope', 'conditions', 'group', 'exclusive', 'funding', 'basis']
  const offer = {
    id: batch.id,
    ...Object.fromEntries(kept.flatMap((key) => (fields[key] ? [[key, fields[key]]] : []))),
  }
  const rule = describe(offer as unknown as OfferInput, (place?.policy.id ?? 'tmall') as 'tmall', language, {
    timeZone,
    currency: currency.code,
  })
  const { desk } = words
  return (
    <section className="panel">
      <h2>{desk.rule}</h2>
      <p className="strong">{rule.headline}</p>
      <Facts
        rows={[
          [desk.threshold, rule.threshold],
          [desk.discount, rule.discount],
          [desk.scope, rule.scope],
          [desk.conditions, rule.conditions.join(' ')],
          [desk.stacking, rule.stacking],
          [desk.refund, rule.refund],
          [desk.funder, rule.funder],
          [desk.equivalent, rule.equivalent],
          [desk.example, rule.example],
        ]}
      />
    </section>
  )
}
