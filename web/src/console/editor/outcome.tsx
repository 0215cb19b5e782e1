import type { Quote } from '@quanhe/engine'
import { useMemo, useState } from 'react'
import type { Value } from '../form/schema.ts'
import { Note } from '../parts/note.tsx'
import { useTongue } from '../speech.ts'
import { Margins } from './margins.tsx'
import { useTrial, type Ground } from './trial.ts'
import { MINE, ruleOf, type BasketLine } from './tried.ts'

/** What the basket comes to: the bill, who pays for it, what is left of each line, and why others are not part of it. */
export function Outcome(props: {
  fields: Value
  lines: BasketLine[]
  ground: Ground
  left: ReadonlySet<string>
  setLeft: (next: ReadonlySet<string>) => void
}) {
  const { words, say, money } = useTongue()
  const { trial } = words
  const { lines, ground, left } = props
  const { others } = ground
  const run = useTrial(ground)
  const [forced, setForced] = useState(true)
  const within = others.filter((other) => !left.has(other.id))
  const found = useMemo(
    () => run(lines, [ruleOf(MINE, props.fields), ...within.map((other) => other.offer)], forced ? [MINE] : []),
    [
      JSON.stringify([
        forced,
        props.fields,
        lines.map((line) => [line.item.sku, line.quantity]),
        within.map((one) => one.id),
      ]),
    ],
  )
  const nameOf = (id: string): string =>
    id === MINE ? trial.thisOne : say(others.find((other) => other.id === id)?.title) || id
  if ('fault' in found) return <Note tone="warn">{trial.notYet}</Note>
  const { quote } = found
  const mine = quote.refused.find((one) => one.offer === MINE)
  const told = quote.refused.filter((one) => one.because !== 'nothing_in_scope' || one.offer === MINE)
  const toggle = (id: string): void => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    props.setLeft(next)
  }
  return (
    <>
      <label className="tick">
        <input type="checkbox" checked={forced} onChange={(event) => setForced(event.target.checked)} />
        {trial.forced}
      </label>
      {mine && (
        <Note tone="warn">
          {trial.notUsed} {trial.reasons[mine.because]}
        </Note>
      )}
      <dl className="bill" aria-live="polite">
        <Row label={trial.list} value={money(quote.listMinor)} />
        {quote.applied.map((one) => (
          <Row
            key={one.offer}
            label={nameOf(one.offer)}
            hint={trial.pays(
              paidBy(one, words.parties)
                .map(({ who, minor }) => `${who} ${money(minor)}`)
                .join(trial.joiner),
            )}
            value={money(-one.discountMinor)}
            strong={one.offer === MINE}
          />
        ))}
        {quote.shippingMinor > 0 && <Row label={trial.shipping} value={money(quote.shippingMinor)} />}
        <Row label={trial.payable} value={money(quote.payableMinor)} strong />
      </dl>
      <Margins quote={quote} lines={lines} />
      <details className="fold">
        <summary>{trial.conflicts(told.length)}</summary>
        <ul className="stack">
          {told.map((one) => (
            <li key={one.offer}>
              <strong>{nameOf(one.offer)}</strong>
              <br />
              {trial.reasons[one.because]}
            </li>
          ))}
        </ul>
      </details>
      <details className="fold">
        <summary>{trial.others(within.length, others.length)}</summary>
        <div className="row">
          <button type="button" className="text-button" onClick={() => props.setLeft(new Set())}>
            {trial.allOthers}
          </button>
          <button
            type="button"
            className="text-button"
            onClick={() => props.setLeft(new Set(others.map((other) => other.id)))}
          >
            {trial.noOthers}
          </button>
        </div>
        <div className="ticks">
          {others.map((other) => (
            <label key={other.id} className="tick">
              <input type="checkbox" checked={!left.has(other.id)} onChange={() => toggle(other.id)} />
              {say(other.title)} · {words.parties[other.whose === 'own' ? 'merchant' : 'platform']}
            </label>
          ))}
        </div>
      </details>
    </>
  )
}

function Row({ label, hint, value, strong }: { label: string; hint?: string; value: string; strong?: boolean }) {
  return (
    <div className={strong ? 'bill-row strong' : 'bill-row'}>
      <dt>
        {label}
        {hint && <small>{hint}</small>}
      </dt>
      <dd className="amount">{value}</dd>
    </div>
  )
}

type Paid = { who: string; minor: number }

/** Who pays a discount, summed over its lines. */
function paidBy(applied: Quote['applied'][number], parties: Record<string, string>): Paid[] {
  const sums = new Map<string, number>()
  for (const share of [...applied.shares, ...(applied.shippingShares ?? [])])
    for (const { party, minor } of share.funding) {
      const kind = party.split(':')[0] ?? party
      const who = parties[kind] ?? party
      sums.set(who, (sums.get(who) ?? 0) + minor)
    }
  return [...sums].filter(([, minor]) => minor !== 0).map(([who, minor]) => ({ who, minor }))
}
