import { useEffect, useMemo, useState } from 'react'
import { readSaved, writeSaved } from '../../store.ts'
import { MoneyField } from '../form/figures.tsx'
import type { Value } from '../form/schema.ts'
import { ChoiceField } from '../parts/fields.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Table } from '../parts/table.tsx'
import { Block } from '../parts/waiting.tsx'
import { useTongue } from '../speech.ts'
import { MINE, ruleOf, useGoods, useOthers, useTrial, type BasketLine, type Other } from './trial.ts'
import type { Quote } from '@quanhe/engine'

const COSTS = 'quanhe.costs'

/** 试算: the engine itself prices a basket of one's own goods, with this offer among the others that are live. */
export function TryOut({
  fields,
  shop,
  except,
}: {
  fields: Value
  shop: string | undefined
  except?: string | undefined
}) {
  const { words, say, money } = useTongue()
  const { trial } = words
  const goods = useGoods(shop)
  const others = useOthers(except)
  const [basket, setBasket] = useState<Record<string, number>>({})
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const first = goods.data?.[0]
  useEffect(() => {
    if (first && Object.keys(basket).length === 0) setBasket({ [first.sku]: 2 })
  }, [first])
  const lines = (goods.data ?? []).flatMap((item): BasketLine[] => {
    const quantity = basket[item.sku] ?? 0
    return quantity > 0 ? [{ item, quantity }] : []
  })
  const rest = (goods.data ?? []).filter((item) => !basket[item.sku])
  const put = (sku: string, quantity: number): void =>
    setBasket({ ...basket, [sku]: Math.max(0, Math.min(99, quantity)) })
  return (
    <section className="panel" aria-labelledby="trial">
      <h2 id="trial">{trial.heading}</h2>
      <p className="soft">{trial.intro}</p>
      {shop === undefined ? (
        <Note>{trial.shopFirst}</Note>
      ) : (
        <Block loaded={goods}>
          {() => (
            <>
              <ul className="basket">
                {lines.map(({ item, quantity }) => (
                  <li key={item.sku}>
                    <span className="basket-name">{say(item.name)}</span>
                    <span className="amount">{money(item.unitPriceMinor)}</span>
                    <span className="steps">
                      <button
                        type="button"
                        className="tool"
                        aria-label={trial.fewer(say(item.name))}
                        onClick={() => put(item.sku, quantity - 1)}
                      >
                        <Icon name="minus" />
                      </button>
                      <output aria-label={trial.quantity}>{quantity}</output>
                      <button
                        type="button"
                        className="tool"
                        aria-label={trial.more(say(item.name))}
                        onClick={() => put(item.sku, quantity + 1)}
                      >
                        <Icon name="plus" />
                      </button>
                    </span>
                  </li>
                ))}
              </ul>
              {rest.length > 0 && (
                <ChoiceField
                  label={trial.addGoods}
                  value=""
                  choices={[
                    { value: '', label: words.form.pick },
                    ...rest.map((item) => ({
                      value: item.sku,
                      label: `${say(item.name)} ${money(item.unitPriceMinor)}`,
                    })),
                  ]}
                  onChange={(sku) => sku && put(sku, 1)}
                />
              )}
            </>
          )}
        </Block>
      )}
      {lines.length > 0 && (
        <Block loaded={others}>
          {(all) => <Outcome fields={fields} lines={lines} others={all} left={left} setLeft={setLeft} />}
        </Block>
      )}
    </section>
  )
}

function Outcome(props: {
  fields: Value
  lines: BasketLine[]
  others: Other[]
  left: ReadonlySet<string>
  setLeft: (next: ReadonlySet<string>) => void
}) {
  const { words, say, money } = useTongue()
  const { trial } = words
  const { lines, others, left } = props
  const run = useTrial()
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

/** What is left to the merchant of each line, against what it cost; costs are typed here and stay on this device. */
function Margins({ quote, lines }: { quote: Quote; lines: BasketLine[] }) {
  const { words, say, money } = useTongue()
  const { trial } = words
  const [costs, setCosts] = useState<Record<string, number>>(
    () => (readSaved(COSTS) as Record<string, number> | undefined) ?? {},
  )
  const keep = (sku: string, minor: number | undefined): void => {
    const { [sku]: _, ...others } = costs
    const next = minor === undefined ? others : { ...others, [sku]: minor }
    setCosts(next)
    writeSaved(COSTS, next)
  }
  const rows = lines.map(({ item, quantity }) => {
    const line = quote.lines.find((one) => one.id === item.sku)
    const subsidyMinor = quote.applied
      .flatMap((one) => one.shares.filter((share) => share.line === item.sku).flatMap((share) => share.funding))
      .filter((part) => !part.party.startsWith('merchant'))
      .reduce((sum, part) => sum + part.minor, 0)
    const gotMinor = (line?.payableMinor ?? 0) + subsidyMinor
    const cost = costs[item.sku]
    return {
      item,
      quantity,
      payableMinor: line?.payableMinor ?? 0,
      gotMinor,
      leftMinor: cost === undefined ? undefined : gotMinor - cost * quantity,
    }
  })
  return (
    <>
      <Table
        label={trial.margins}
        rows={rows}
        keyOf={(row) => row.item.sku}
        columns={[
          { key: 'goods', head: trial.goods, cell: (row) => `${say(row.item.name)} × ${row.quantity}` },
          { key: 'pays', head: trial.buyerPays, figures: true, cell: (row) => money(row.payableMinor) },
          { key: 'gets', head: trial.merchantGets, figures: true, cell: (row) => money(row.gotMinor) },
          {
            key: 'left',
            head: trial.margin,
            figures: true,
            cell: (row) => (row.leftMinor === undefined ? trial.costUnknown : money(row.leftMinor)),
          },
        ]}
      />
      {rows.some((row) => (row.leftMinor ?? 0) < 0) && <Note tone="block">{trial.below}</Note>}
      <details className="fold">
        <summary>{trial.costs}</summary>
        <div className="stack">
          <p className="soft">{trial.costsHint}</p>
          {lines.map(({ item }) => (
            <MoneyField
              key={item.sku}
              label={say(item.name)}
              value={costs[item.sku]}
              onChange={(minor) => keep(item.sku, minor)}
            />
          ))}
        </div>
      </details>
    </>
  )
}
