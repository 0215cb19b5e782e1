import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { ask, client } from '../api.ts'
import { csvOf, download } from '../csv.ts'
import { Block } from '../parts/waiting.tsx'
import { FigureList, type Figure } from '../reports/figure-list.tsx'
import { ReportBranches, SpanFields, useSpan } from '../reports/span.tsx'
import type { Screen } from '../screen.ts'
import { useTongue, type Tongue } from '../speech.ts'
import { majorOf } from '../figures.ts'

/** Both layers of revenue of sold coupons and cards. */
function PaidCoupons() {
  const tongue = useTongue()
  const { reports } = tongue.words
  const { days, span } = useSpan()
  const loaded = useLoad(`paid coupons ${JSON.stringify(span)}`, () =>
    ask(() => client.reportPaidCoupons({ query: span })),
  )
  return (
    <>
      <ReportBranches />
      <div className="page-head">
        <div>
          <h1>{reports.paid}</h1>
          <p className="page-intro">{reports.paidIntro}</p>
        </div>
      </div>
      <div className="panel">
        <SpanFields />
        <Block loaded={loaded} lines={8}>
          {(layers) => {
            const [sales, orders] = figuresOf(layers, tongue)
            const save = (): void =>
              download(
                `paid-coupons-${days.from}-${days.to}.csv`,
                csvOf(
                  [...sales, ...orders],
                  [
                    { key: 'name', head: reports.paid, cell: () => null, text: (one) => one.name },
                    { key: 'value', head: reports.total, cell: () => null, text: (one) => one.csv },
                  ],
                ),
              )
            return (
              <>
                <h2>{reports.sales}</h2>
                <FigureList of={sales} />
                <h2>{reports.orders}</h2>
                <FigureList of={orders} />
                <div>
                  <button type="button" className="button" onClick={save}>
                    {reports.exportAll}
                  </button>
                </div>
              </>
            )
          }}
        </Block>
      </div>
    </>
  )
}

function figuresOf({ sales, orders }: Schemas['RevenueLayers'], { words, money, count }: Tongue): [Figure[], Figure[]] {
  const { reports } = words
  const amount = (name: string, minor: number): Figure => ({ name, value: money(minor), csv: majorOf(minor) })
  return [
    [
      { name: reports.sold, value: count(sales.sold), csv: sales.sold },
      amount(reports.soldMinor, sales.soldMinor),
      amount(reports.returnedMinor, sales.returnedMinor),
      { ...amount(reports.earnedMinor, sales.earnedMinor), strong: true },
      amount(reports.breakageMinor, sales.breakageMinor),
      amount(reports.deferredMinor, sales.deferredMinor),
    ],
    [
      { name: reports.orderCount, value: count(orders.orders), csv: orders.orders },
      amount(reports.listMinor, orders.listMinor),
      amount(reports.discountMinor, orders.discountMinor),
      { ...amount(reports.payableMinor, orders.payableMinor), strong: true },
    ],
  ]
}

export const screen: Screen = { component: PaidCoupons }
