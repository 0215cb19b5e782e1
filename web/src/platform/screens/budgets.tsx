import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { go } from '../../router.ts'
import { client, may } from '../../console/api.ts'
import { AlertLevel } from '../../console/batch/budget.tsx'
import { BudgetBar } from '../../console/parts/budget-bar.tsx'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Column } from '../../console/parts/table.tsx'
import type { Screen } from '../../console/screen.ts'
import { choicesOf } from '../../console/screens/batches.tsx'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { BudgetBranches } from '../budgets/branches.tsx'
import { CampaignDialog } from '../budgets/campaign-dialog.tsx'
import type { Words } from '../words/zh-CN.ts'
import { majorOf } from '../../console/figures.ts'

type Entry = Schemas['CampaignEntry']
type Query = NonNullable<Input<'listCampaigns'>['query']>
const PAGE = 20

/** O14. Campaigns and what they may cost, with what of it is used, held and left. */
function Budgets() {
  const tongue = useTongue<Words>()
  const { budgets } = tongue.words
  const [making, setMaking] = useState(false)
  const make = may('campaigns:write') && (
    <button type="button" className="button button-first" onClick={() => setMaking(true)}>
      {budgets.create}
    </button>
  )
  return (
    <>
      <BudgetBranches />
      <ListPage<Entry>
        name="campaign-budgets"
        title={budgets.campaigns}
        intro={budgets.campaignsIntro}
        actions={make}
        filters={[
          { key: 'search', label: budgets.search },
          { key: 'state', label: budgets.state, choices: choicesOf(budgets.states) },
          { key: 'kind', label: budgets.kind, choices: choicesOf(budgets.kinds) },
        ]}
        keyOf={(row) => row.id}
        columns={columnsIn(tongue)}
        load={(query, cursor) =>
          client.listCampaigns({ query: { ...(query as Query), ...(cursor ? { cursor } : {}), limit: PAGE } })
        }
        empty={{ text: budgets.empty }}
      />
      {making && <CampaignDialog close={() => setMaking(false)} saved={(next) => go(to(`/budgets/${next.id}`))} />}
    </>
  )
}

function columnsIn({ words, say, moment, money, count }: Tongue<Words>): Column<Entry>[] {
  const { budgets } = words
  const limitOf = (row: Entry): string => (row.budgetMinor === null ? budgets.noLimit : money(row.budgetMinor))
  return [
    {
      key: 'name',
      head: budgets.campaign,
      cell: (row) => (
        <>
          <a href={to(`/budgets/${row.id}`)}>{say(row.name)}</a>
          <small>{budgets.kinds[row.kind]}</small>
        </>
      ),
      text: (row) => say(row.name),
    },
    {
      key: 'state',
      head: budgets.state,
      cell: (row) => <State of={row.lifecycle}>{budgets.states[row.lifecycle]}</State>,
      text: (row) => budgets.states[row.lifecycle],
    },
    {
      key: 'window',
      head: budgets.window,
      cell: (row) => words.batch.until(moment(row.startsAt), moment(row.endsAt)),
      text: (row) => `${row.startsAt}/${row.endsAt}`,
    },
    { key: 'budget', head: budgets.budget, figures: true, cell: limitOf, text: limitOf },
    {
      key: 'planned',
      head: budgets.planned,
      figures: true,
      cell: (row) => money(row.plannedMinor),
      text: (row) => majorOf(row.plannedMinor),
    },
    {
      key: 'batches',
      head: budgets.batchCount,
      figures: true,
      cell: (row) => count(row.batches),
      text: (row) => row.batches,
    },
    { key: 'used', head: budgets.used, cell: (row) => <Used of={row} /> },
  ]
}

/** What of a campaign's budget its offers took. */
function Used({ of }: { of: Entry }) {
  const { words, money } = useTongue<Words>()
  const { budgetMinor, reservedMinor, spentMinor, lastAlert } = of
  if (budgetMinor === null) return <>{words.budgets.usedOf(money(reservedMinor + spentMinor))}</>
  return (
    <>
      <BudgetBar supply={{ budgetMinor, reservedMinor, spentMinor }} />
      {lastAlert && <AlertLevel level={lastAlert} />}
    </>
  )
}

export const screen: Screen = { component: Budgets }
