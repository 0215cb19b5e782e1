import type { Schemas } from '@quanhe/sdk'
import { Note } from '../parts/note.tsx'
import { FigureList } from '../reports/figure-list.tsx'
import { useTongue } from '../speech.ts'

type Outlook = Schemas['ProfitOutlook']

/** From here on an offer needs half as many orders again; from there on twice as many. */
const MANY_BASIS_POINTS = 15_000
const TWICE_BASIS_POINTS = 20_000

type Lesson = 'loss' | 'twice' | 'many' | 'fair' | 'free'

export function lessonOf({ borneMinor, ordersNeededBasisPoints: needed }: Outlook): Lesson {
  if (borneMinor === 0) return 'free'
  if (needed === null) return 'loss'
  if (needed >= TWICE_BASIS_POINTS) return 'twice'
  return needed >= MANY_BASIS_POINTS ? 'many' : 'fair'
}

const tones = { loss: 'block', twice: 'warn', many: 'warn', fair: 'ok', free: 'ok' } as const

/** What the offer does to the profit of a typical order, and how many more orders make up for it, in plain words. */
export function Profit({ of }: { of: Outlook | null }) {
  const { words, money, count } = useTongue()
  const { profit } = words
  if (of === null) return <Note>{profit.unknown}</Note>
  const lesson = lessonOf(of)
  const more = of.ordersNeededBasisPoints === null ? '' : `${Math.ceil(of.ordersNeededBasisPoints / 100 - 100)}%`
  return (
    <>
      <p className="soft">{profit.on(count(of.units), of.sku)}</p>
      <FigureList
        of={[
          { name: profit.list, value: money(of.listMinor), csv: '' },
          { name: profit.goods, value: money(-of.goodsMinor), csv: '' },
          { name: profit.without, value: money(of.withoutMinor), csv: '', strong: true },
          { name: profit.borne, value: money(-of.borneMinor), csv: '' },
          { name: profit.with, value: money(of.withMinor), csv: '', strong: true },
        ]}
      />
      <Note tone={tones[lesson]}>{profit.lessons[lesson](more)}</Note>
    </>
  )
}
