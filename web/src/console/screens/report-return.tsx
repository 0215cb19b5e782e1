import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { ask, client } from '../api.ts'
import { basisText, majorOf } from '../figures.ts'
import { Block } from '../parts/waiting.tsx'
import type { Figure } from '../reports/figure-list.tsx'
import { rateOf } from '../reports/return-figures.ts'
import { ReturnPage } from '../reports/return-page.tsx'
import type { Screen, ScreenProps } from '../screen.ts'
import { useTongue, type Tongue } from '../speech.ts'
import { to } from '../ways.ts'

type Returns = Schemas['CouponReturns']

/** What one offer brought for what it cost: naive beside incremental, each with what it means. */
function ReturnScreen({ facts }: ScreenProps) {
  const tongue = useTongue()
  const { reports } = tongue.words
  const id = facts['id'] ?? ''
  const batch = useLoad(`batch-title ${id}`, () => ask(() => client.getManagedBatch({ path: { id } })))
  const loaded = useLoad(`returns ${id}`, () => ask(() => client.getBatchReturns({ path: { id } })))
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{reports.oneReturn}</h1>
          <p className="row">
            <a href={to(`/coupons/${id}`)}>{tongue.say(batch.data?.title) || id}</a>
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
  return (
    <ReturnPage
      of={of}
      id={of.batch}
      incremental={incrementalOf(of, tongue)}
      incrementalMeaning={reports.incrementalMeaning}
    >
      <p className="soft">
        {reports.holdout} {basisText(of.holdoutBasisPoints)}
      </p>
    </ReturnPage>
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
