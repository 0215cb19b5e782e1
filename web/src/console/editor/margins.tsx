import { useState } from 'react'
import type { Quote } from '@quanhe/engine'
import { readSaved, writeSaved } from '../../store.ts'
import { MoneyField } from '../form/figures.tsx'
import { Note } from '../parts/note.tsx'
import { Table } from '../parts/table.tsx'
import { useTongue } from '../speech.ts'
import { goodName, type BasketLine } from './tried.ts'

const COSTS = 'quanhe.costs'

/** What is left to the merchant of each line, against what it cost: as the catalogue says, or as was typed here, which stays on this device. */
export function Margins({ quote, lines }: { quote: Quote; lines: BasketLine[] }) {
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
    const cost = costs[item.sku] ?? item.costMinor ?? undefined
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
          { key: 'goods', head: trial.goods, cell: (row) => `${goodName(row.item, say)} × ${row.quantity}` },
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
              label={goodName(item, say)}
              value={costs[item.sku] ?? item.costMinor ?? undefined}
              onChange={(minor) => keep(item.sku, minor)}
            />
          ))}
        </div>
      </details>
    </>
  )
}
