import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { ask, client } from '../api.ts'
import { csvOf, download } from '../csv.ts'
import { basisText, majorOf } from '../figures.ts'
import { Note } from '../parts/note.tsx'
import { Block } from '../parts/waiting.tsx'
import { FigureList, type Figure } from '../reports/figure-list.tsx'
import { naiveOf, rateOf } from '../reports/return-figures.ts'
import type { Screen, ScreenProps } from '../screen.ts'
import { useTongue, type Tongue } from '../speech.ts'
import { to } from '../ways.ts'

type Returns = Schemas['CouponReturns']

/** What one offer brought for what it cost: naive beside incremental, each with what it means. */
function ReturnScreen({ facts }: ScreenProps) {
  const tongue = useTongue()
  const { reports } = tongue.words
  const id = facts['id'] ?? ''
  const loaded = useLoad(`returns ${id}`, () => ask(() => client.getBatchReturns({ path: { id } })))
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{reports.oneReturn}</h1>
          <p className="row">
            <a href={to(`/coupons/${id}`)}>{id}</a>
          </p>
        </div>
      </div>
      <Block loaded={loaded} lines={8}>
        {(of) => <Shown of={of} tongue={tongue} />}
      </Block>
    </>
  )
}

function Shown({ of, tongue }: { of: Returns; tongue: Tongue }) {
  const { reports } = tongue.words
  const cost: Figure = {
    name: reports.cost,
    value: tongue.money(of.costMinor),
    csv: majorOf(of.costMinor),
    meaning: reports.costMeaning,
    strong: true,
  }
  const naive = naiveOf(of.naive, tongue)
  const incremental = incrementalOf(of, tongue)
  const save = (): void =>
    download(
      `returns-${of.batch}.csv`,
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
        <p>{reports.incrementalMeaning}</p>
        {of.why ? <Note>{reports.why[of.why]}</Note> : <FigureList of={incremental} />}
        <p className="soft">
          {reports.holdout} {basisText(of.holdoutBasisPoints)}
        </p>
      </section>
    </>
  )
}

function incrementalOf({ incremental: of }: Returns, tongue: Tongue): Figure[] {
  const { words, money, count } = tongue
  const { reports } = words
  if (!of) return []
  const group = (name: string, { buyers, marginMinor }: typeof of.treated): Figure => ({
    name,
    value: reports.buyersMargin(count(buyers), money(marginMinor)),
    csv: majorOf(marginMinor),
  })
  return [
    group(reports.treated, of.treated),
    group(reports.control, of.control),
    {
      name: reports.beyond,
      value: money(of.marginMinor),
      csv: majorOf(of.marginMinor),
      meaning: reports.range(money(of.lowMinor), money(of.highMinor)),
    },
    rateOf(of.returnBasisPoints, tongue),
  ]
}

export const screen: Screen = { component: ReturnScreen }
