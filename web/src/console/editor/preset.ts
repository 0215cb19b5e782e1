import { isObject, type Value } from '../form/schema.ts'
import { instrumentOf, type Presets } from './offer-of.ts'

export type RulePreset = Presets['rules'][number]

/** The kinds of an instrument that somebody of this side may issue. */
export const kindsFor = (issuer: 'merchant' | 'platform', presets: Presets, kinds: readonly string[]): string[] =>
  kinds.filter((kind) => issuer === 'platform' || !presets.platformKinds.includes(kind))

/** The presets that somebody of this side can issue at all. */
export const presetsFor = (issuer: 'merchant' | 'platform', presets: Presets): RulePreset[] =>
  presets.rules.filter((rule) => {
    const instrument = presets.instruments.find((one) => one.id === rule.instrument)
    return instrument?.issuers.includes(issuer) && kindsFor(issuer, presets, instrument.kinds).length > 0
  })

/** What a preset writes into a draft: its own fields, and a title where none is typed yet. */
function writtenBy(rule: RulePreset, fields: Value, issuer: 'merchant' | 'platform', presets: Presets): Value {
  const kinds = kindsFor(issuer, presets, instrumentOf({ instrument: rule.instrument }, presets)?.kinds ?? [])
  const { instrument, benefit, threshold, use, visibility, conditions, name } = rule
  const titled = isObject(fields['title']) && Object.values(fields['title']).some((text) => text !== '')
  return {
    instrument,
    kind: kinds.includes(rule.kind) ? rule.kind : kinds[0],
    benefit: { ...benefit },
    threshold: { ...threshold },
    use: { ...use },
    visibility,
    conditions: conditions.length > 0 ? conditions.map((one) => ({ ...one })) : undefined,
    ...(titled ? {} : { title: { ...name } }),
  }
}

/** A draft with a preset written into it, and how it is taken out again: what was typed since, in other fields, stays. */
export function withPreset(rule: RulePreset, fields: Value, issuer: 'merchant' | 'platform', presets: Presets) {
  const written = writtenBy(rule, fields, issuer, presets)
  const before = Object.fromEntries(Object.keys(written).map((name) => [name, fields[name]]))
  return { fields: { ...fields, ...written }, undone: (later: Value): Value => ({ ...later, ...before }) }
}
