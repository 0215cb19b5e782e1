import { useState } from 'react'
import type { Value } from '../form/schema.ts'
import { ChoiceField, type Choice } from '../parts/fields.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Block } from '../parts/waiting.tsx'
import { useTongue } from '../speech.ts'
import { Outcome } from './outcome.tsx'
import { useGround, type Ground } from './trial.ts'
import { goodName, type BasketLine } from './tried.ts'

type Props = {
  fields: Value
  shop: string | undefined
  /** For an offer of no shop: in whose goods it can be tried. */
  choose?: { shops: Choice[]; pick: (shop: string) => void } | undefined
  except?: string | undefined
}

/** 试算: the engine itself prices a basket of one's own goods, with this offer among the others that are live. */
export function TryOut({ fields, shop, choose, except }: Props) {
  const { words } = useTongue()
  const { trial } = words
  const ground = useGround(shop, except)
  return (
    <section className="panel" aria-labelledby="trial">
      <h2 id="trial">{trial.heading}</h2>
      <p className="soft">{trial.intro}</p>
      {choose && (
        <ChoiceField
          label={trial.inShop}
          value={shop ?? ''}
          choices={[...(shop ? [] : [{ value: '', label: words.form.pick }]), ...choose.shops]}
          onChange={choose.pick}
        />
      )}
      {shop !== undefined ? (
        <Block loaded={ground}>{(found) => <Basket key={shop} fields={fields} ground={found} />}</Block>
      ) : (
        !choose && <Note>{trial.shopFirst}</Note>
      )}
    </section>
  )
}

const MOST_OF_ONE = 99

function Basket({ fields, ground }: { fields: Value; ground: Ground }) {
  const { words, say, money } = useTongue()
  const { trial } = words
  const { goods } = ground
  const first = goods[0]
  const [basket, setBasket] = useState<Record<string, number>>(first ? { [first.sku]: 2 } : {})
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const lines = goods.flatMap((item): BasketLine[] => {
    const quantity = basket[item.sku] ?? 0
    return quantity > 0 ? [{ item, quantity }] : []
  })
  const rest = goods.filter((item) => !basket[item.sku])
  const put = (sku: string, quantity: number): void =>
    setBasket({ ...basket, [sku]: Math.max(0, Math.min(MOST_OF_ONE, quantity)) })
  if (!first) return <Note>{trial.noGoods}</Note>
  return (
    <>
      <ul className="basket">
        {lines.map(({ item, quantity }) => (
          <li key={item.sku}>
            <span className="basket-name">{goodName(item, say)}</span>
            <span className="amount">{money(item.unitPriceMinor)}</span>
            <span className="steps">
              <button
                type="button"
                className="tool"
                aria-label={trial.fewer(goodName(item, say))}
                onClick={() => put(item.sku, quantity - 1)}
              >
                <Icon name="minus" />
              </button>
              <output aria-label={trial.quantity}>{quantity}</output>
              <button
                type="button"
                className="tool"
                aria-label={trial.more(goodName(item, say))}
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
              label: `${goodName(item, say)} ${money(item.unitPriceMinor)}`,
            })),
          ]}
          onChange={(sku) => sku && put(sku, 1)}
        />
      )}
      {lines.length > 0 && <Outcome fields={fields} lines={lines} ground={ground} left={left} setLeft={setLeft} />}
    </>
  )
}
