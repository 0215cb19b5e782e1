import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { ask, client } from '../api.ts'
import { majorOf } from '../figures.ts'
import { Block } from '../parts/waiting.tsx'
import type { Figure } from '../reports/figure-list.tsx'
import { rateOf } from '../reports/return-figures.ts'
import { ReturnPage } from '../reports/return-page.tsx'
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
  return (
    <>
      <ReturnPage
        of={of}
        id={of.campaign}
        incremental={incrementalOf(of, tongue)}
        incrementalMeaning={reports.campaignIncremental}
      />
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
