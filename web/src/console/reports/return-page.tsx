import type { ReactNode } from 'react'
import type { Schemas } from '@quanhe/sdk'
import { csvOf, download } from '../csv.ts'
import { majorOf } from '../figures.ts'
import { Note } from '../parts/note.tsx'
import { useTongue } from '../speech.ts'
import { FigureList, type Figure } from './figure-list.tsx'
import { naiveOf } from './return-figures.ts'

/** What was brought for what it cost: naive beside incremental, each with what it means, and all of it as a file. */
export function ReturnPage(props: {
  of: Pick<Schemas['CouponReturns'], 'costMinor' | 'naive' | 'why'>
  /** The batch or campaign: the file is named after it. */
  id: string
  incremental: Figure[]
  incrementalMeaning: string
  /** Below the incremental figures. */
  children?: ReactNode
}) {
  const tongue = useTongue()
  const { reports } = tongue.words
  const { of, incremental } = props
  const cost: Figure = {
    name: reports.cost,
    value: tongue.money(of.costMinor),
    csv: majorOf(of.costMinor),
    meaning: reports.costMeaning,
    strong: true,
  }
  const naive = naiveOf(of.naive, tongue)
  const save = (): void =>
    download(
      `returns-${props.id}.csv`,
      csvOf(
        [
          { ...cost, side: '' },
          ...naive.map((one) => ({ ...one, side: reports.naive })),
          ...incremental.map((one) => ({ ...one, side: reports.incremental })),
        ],
        [
          { key: 'side', head: reports.returns, cell: () => null, text: (one) => one.side },
          { key: 'name', head: reports.subject, cell: () => null, text: (one) => one.name },
          { key: 'value', head: reports.total, cell: () => null, text: (one) => one.csv },
        ],
      ),
    )
  return (
    <>
      <section className="panel">
        <FigureList of={[cost]} />
        <div>
          <button type="button" className="button" onClick={save}>
            {reports.exportAll}
          </button>
        </div>
      </section>
      <section className="panel" aria-labelledby="naive">
        <h2 id="naive">{reports.naive}</h2>
        <Note tone="warn">{reports.naiveMeaning}</Note>
        <FigureList of={naive} />
      </section>
      <section className="panel" aria-labelledby="incremental">
        <h2 id="incremental">{reports.incremental}</h2>
        <p>{props.incrementalMeaning}</p>
        {of.why ? <Note>{reports.why[of.why]}</Note> : <FigureList of={incremental} />}
        {props.children}
      </section>
    </>
  )
}
