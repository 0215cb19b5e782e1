import { client } from '../../console/api.ts'
import type { BatchEntry } from '../../console/batch-moves.ts'
import { ListPage } from '../../console/parts/list-page.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { serverNowMs } from '../../clock.ts'
import { timeLeft } from '../../time.ts'
import type { Words } from '../words/zh-CN.ts'
import { majorOf } from '../../console/figures.ts'

/** O9. What waits to be approved. Each is looked at, with its checks and its differences, on its own page. */
function Review() {
  const { words, say, moment, shortMoney, count } = useTongue<Words>()
  const { desk, batch } = words
  const waits = (row: BatchEntry): string => {
    const left = timeLeft(serverNowMs() - Date.parse(row.createdAt))
    return desk.waited(left.days, left.hours)
  }
  return (
    <ListPage<BatchEntry>
      name="review"
      title={words.screens.review}
      intro={desk.reviewIntro}
      filters={[{ key: 'search', label: batch.searchLabel }]}
      keyOf={(row) => row.id}
      load={({ search }, cursor) =>
        client.listManagedBatches({
          query: { state: ['submitted'], ...(search ? { search } : {}), ...(cursor ? { cursor } : {}) },
        })
      }
      empty={{ text: desk.reviewEmpty }}
      columns={[
        {
          key: 'title',
          head: batch.title,
          cell: (row) => (
            <>
              <a href={to(`/coupons/${row.id}`)}>{say(row.title)}</a>
              <small>{row.id}</small>
            </>
          ),
          text: (row) => say(row.title),
        },
        {
          key: 'owner',
          head: desk.owner,
          cell: (row) => row.merchant ?? desk.platform,
          text: (row) => row.merchant ?? '',
        },
        { key: 'kind', head: batch.kind, cell: (row) => say(row.displayName), text: (row) => say(row.displayName) },
        { key: 'waits', head: desk.since, cell: waits, text: (row) => row.createdAt },
        { key: 'by', head: batch.by, cell: (row) => row.createdBy, text: (row) => row.createdBy },
        {
          key: 'window',
          head: batch.window,
          cell: (row) => batch.until(moment(row.claimFrom), moment(row.claimUntil)),
        },
        { key: 'stock', head: desk.stock, figures: true, cell: (row) => count(row.supply.stock) },
        {
          key: 'budget',
          head: desk.worst,
          figures: true,
          cell: (row) => shortMoney(row.supply.budgetMinor),
          text: (row) => majorOf(row.supply.budgetMinor),
        },
      ]}
    />
  )
}

export const screen: Screen = { component: Review }
