import type { Reply } from '@quanhe/sdk'
import { client } from '../api.ts'
import { ListPage } from '../parts/list-page.tsx'
import { ReportBranches } from '../reports/span.tsx'
import type { Screen } from '../screen.ts'
import { useTongue } from '../speech.ts'
import { to } from '../ways.ts'

type Campaign = Reply<'listCampaigns'>['data'][number]

/** Of which campaign the return is asked for: it is reckoned one at a time. */
function Campaigns() {
  const { words, say, moment } = useTongue()
  const { reports } = words
  const timeOf = (row: Campaign) => `${moment(row.startsAt)} – ${moment(row.endsAt)}`
  return (
    <>
      <ReportBranches />
      <ListPage<Campaign>
        name="campaign-returns"
        title={reports.campaignReturns}
        intro={reports.campaignsIntro}
        filters={[]}
        keyOf={(row) => row.id}
        columns={[
          {
            key: 'name',
            head: reports.campaign,
            cell: (row) => (
              <>
                <a href={to(`/reports/campaigns/${row.id}`)}>{say(row.name)}</a>
                <small>{row.id}</small>
              </>
            ),
            text: (row) => say(row.name),
          },
          { key: 'time', head: reports.runs, cell: timeOf, text: timeOf },
        ]}
        load={(_, cursor) => client.listCampaigns({ query: cursor ? { cursor } : {} })}
        empty={{ text: reports.campaignsEmpty }}
      />
    </>
  )
}

export const screen: Screen = { component: Campaigns }
