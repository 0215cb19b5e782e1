import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { ask, client } from '../api.ts'
import { csvOf, download } from '../csv.ts'
import { majorOf } from '../figures.ts'
import { Note } from '../parts/note.tsx'
import { Block } from '../parts/waiting.tsx'
import { FigureList, type Figure } from '../reports/figure-list.tsx'
import { naiveOf, rateOf } from '../reports/return-figures.ts'
import type { Screen, ScreenProps } from '../screen.ts'
import { useTongue, type Tongue } from '../speech.ts'
import { to } from '../ways.ts'

type Returns = Schemas['CampaignReturns']

/** What the offers of one campaign brought together for what they cost: naive beside incremental, each with what it means. */
function CampaignReturnScreen({ facts }: ScreenProps) {
  const tongue = useTongue()
  const { reports } = tongue.words
  const id = facts['id'] ?? ''
  const named = useLoad(`campaign ${id}`, () => ask(() => client.getCampaign({ path: { id } })))
  const loaded = useLoad(`campaign returns ${id}`, () => ask(() => client.getCampaignReturns({ path: { id } })))
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{reports.oneCampaign}</h1>
          <p>{named.data ? tongue.say(named.data.name) : id}</p>
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
      `returns-${of.campaign}.csv`,
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
        <p>{reports.campaignIncremental}</p>
        {of.why ? <Note>{reports.why[of.why]}</Note> : <FigureList of={incremental} />}
      </section>
      <section className="panel" aria-labelledby="offers">
        <h2 id="offers">{reports.offersIn}</h2>
        {of.batches.length === 0 && <p className="soft">{reports.noOffersIn}</p>}
        <ul>
          {of.batches.map((batch) => (
            <li key={batch}>
              <a href={to(`/reports/returns/${batch}`)}>{batch}</a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function incrementalOf({ incremental: of, batches }: Returns, tongue: Tongue): Figure[] {
  const { words, money } = tongue
  const { reports } = words
  if (!of) return []
  return [
    {
      name: reports.measuredCost,
      value: money(of.costMinor),
      csv: majorOf(of.costMinor),
      meaning: reports.measured(of.batches.length, batches.length),
    },
    {
      name: reports.beyond,
      value: money(of.marginMinor),
      csv: majorOf(of.marginMinor),
      meaning: reports.range(money(of.lowMinor), money(of.highMinor)),
    },
    rateOf(of.returnBasisPoints, tongue),
  ]
}

export const screen: Screen = { component: CampaignReturnScreen }
