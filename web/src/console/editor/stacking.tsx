import { useMemo } from 'react'
import type { OfferInput } from '@quanhe/engine'
import type { Value } from '../form/schema.ts'
import { Note } from '../parts/note.tsx'
import { State } from '../parts/state.tsx'
import { Table } from '../parts/table.tsx'
import { Block } from '../parts/waiting.tsx'
import { useTongue } from '../speech.ts'
import { useGround, useTrial, type Ground, type Other } from './trial.ts'
import { MINE, ruleOf, type Good } from './tried.ts'

/** With which other offers this one is used in one order: the engine's answer for each pair, on a basket that both accept. */
export function Stacking({
  fields,
  shop,
  except,
}: {
  fields: Value
  shop: string | undefined
  except?: string | undefined
}) {
  const { words } = useTongue()
  const { stacking } = words
  const ground = useGround(shop, except)
  return (
    <section className="panel" aria-labelledby="stacking">
      <h2 id="stacking">{stacking.heading}</h2>
      <p className="soft">{stacking.intro}</p>
      {shop === undefined ? (
        <Note>{words.trial.shopFirst}</Note>
      ) : (
        <Block loaded={ground}>{(found) => <Matrix fields={fields} ground={found} />}</Block>
      )}
    </section>
  )
}

type Answer = { other: Other; state: 'together' | 'apart' | 'elsewhere'; because: string; savesMinor: number }

function Matrix({ fields, ground }: { fields: Value; ground: Ground }) {
  const { words, say, money } = useTongue()
  const { stacking, trial } = words
  const run = useTrial(ground)
  const { goods, others } = ground
  const answers = useMemo(
    () =>
      others.map((other): Answer => {
        const mine = ruleOf(MINE, fields)
        let last: Answer = { other, state: 'elsewhere', because: trial.reasons.nothing_in_scope, savesMinor: 0 }
        for (const item of samples(goods)) {
          const lines = [{ item, quantity: enough(item, [mine, other.offer]) }]
          const alone = run(lines, [mine], [MINE])
          const both = run(lines, [mine, other.offer], [MINE])
          if ('fault' in both || 'fault' in alone) return { ...last, because: trial.notYet }
          if (!alone.quote.applied.some((one) => one.offer === MINE)) continue
          const applied = both.quote.applied.find((one) => one.offer === other.id)
          if (applied) return { other, state: 'together', because: '', savesMinor: applied.discountMinor }
          const refused = both.quote.refused.find((one) => one.offer === other.id)
          if (!refused) continue
          last = {
            other,
            state: refused.because === 'nothing_in_scope' ? 'elsewhere' : 'apart',
            because: trial.reasons[refused.because],
            savesMinor: 0,
          }
          if (last.state === 'apart') return last
        }
        return last
      }),
    [JSON.stringify([fields, goods.length, others.length])],
  )
  if (others.length === 0) return <Note>{stacking.alone}</Note>
  return (
    <Table
      label={stacking.answer}
      rows={answers}
      keyOf={(row) => row.other.id}
      columns={[
        { key: 'other', head: stacking.other, cell: (row) => say(row.other.title) },
        {
          key: 'whose',
          head: stacking.whose,
          cell: (row) =>
            `${say(row.other.name)} · ${words.parties[row.other.whose === 'own' ? 'merchant' : 'platform']}`,
        },
        {
          key: 'answer',
          head: stacking.answer,
          cell: (row) => (
            <State of={row.state === 'together' ? 'live' : row.state === 'apart' ? 'failed' : 'draft'}>
              {stacking.answers[row.state]}
            </State>
          ),
        },
        {
          key: 'why',
          head: stacking.why,
          cell: (row) => (row.state === 'together' ? stacking.both(money(row.savesMinor)) : row.because),
        },
      ]}
    />
  )
}

const MOST_SAMPLES = 8

/** A few goods that differ in category: what no offer touches tells nothing. */
function samples(goods: readonly Good[]): Good[] {
  const seen = new Map<string, Good>()
  for (const item of goods) if (!seen.has(item.category)) seen.set(item.category, item)
  return [...seen.values()].slice(0, MOST_SAMPLES)
}

/** So many units that both thresholds are reached, whatever the other takes off first. */
function enough(item: Good, offers: readonly OfferInput[]): number {
  const spends = offers.map((offer) => {
    const benefit = offer.benefit as { perMinor?: number; tiers?: { spendMinor?: number }[] }
    const tier = Math.min(...(benefit.tiers ?? []).map((one) => one.spendMinor ?? Infinity))
    return offer.threshold?.spendMinor ?? benefit.perMinor ?? (Number.isFinite(tier) ? tier : 0)
  })
  const pieces = Math.max(1, ...offers.map((offer) => offer.threshold?.quantity ?? 1), 3)
  return Math.min(999, Math.max(pieces, Math.ceil((2 * Math.max(...spends)) / Math.max(1, item.unitPriceMinor))))
}
