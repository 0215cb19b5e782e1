import { client } from '../api.ts'
import type { BatchEntry } from '../batch-moves.ts'
import { ListPage } from '../parts/list-page.tsx'
import { State } from '../parts/state.tsx'
import { ReportBranches } from '../reports/span.tsx'
import type { Screen } from '../screen.ts'
import { useTongue } from '../speech.ts'
import { to } from '../ways.ts'
import { majorOf } from '../figures.ts'

/** Of which offer the return is asked for: it is reckoned one at a time. */
function Returns() {
  const { words, say, money } = useTongue()
  const { reports, batch, detail } = words
  return (
    <>
      <ReportBranches />
      <ListPage<BatchEntry>
        name="returns"
        title={reports.returns}
        intro={reports.returnsIntro}
        filters={[{ key: 'search', label: batch.searchLabel }]}
        keyOf={(row) => row.id}
        columns={[
          {
            key: 'title',
            head: batch.title,
            cell: (row) => (
              <>
                <a href={to(`/reports/returns/${row.id}`)}>{say(row.title)}</a>
                <small>{row.id}</small>
              </>
            ),
            text: (row) => say(row.title),
          },
          {
            key: 'state',
            head: batch.state,
            cell: (row) => <State of={row.lifecycle}>{batch.states[row.lifecycle]}</State>,
            text: (row) => batch.states[row.lifecycle],
          },
          {
            key: 'spent',
            head: reports.discount,
            figures: true,
            cell: (row) => detail.spent(money(row.supply.spentMinor)),
            text: (row) => majorOf(row.supply.spentMinor),
          },
        ]}
        load={({ search }, cursor) =>
          client.listManagedBatches({
            query: {
              state: ['live', 'paused', 'ended'],
              ...(search ? { search } : {}),
              ...(cursor ? { cursor } : {}),
            },
          })
        }
        empty={{ text: reports.returnsEmpty }}
      />
    </>
  )
}

export const screen: Screen = { component: Returns }
