import type { Schemas } from '@quanhe/sdk'
import { useTongue } from '../../console/speech.ts'
import { Amount } from '../parts/amount.tsx'
import type { Words } from '../words/zh-CN.ts'

/** How a statement's net and payable come about: what is added up, and what is only listed. */
export function StatementFigures({ of }: { of: Schemas['Statement'] }) {
  const { statement } = useTongue<Words>().words
  const rows: [string, number, 'total'?][] = [
    [statement.sales, of.salesMinor],
    [statement.merchantDiscount, of.merchantDiscountMinor],
    [statement.fee, of.feeMinor],
    [statement.earned, of.earnedMinor],
    [statement.adjustment, of.adjustmentMinor],
    [statement.held, of.heldMinor],
    [statement.net, of.netMinor, 'total'],
    [statement.carried, of.carriedMinor],
    [statement.payable, of.payableMinor, 'total'],
  ]
  return (
    <div className="stack">
      <dl className="sum">
        {rows.map(([name, minor, total]) => (
          <div key={name} className={total && 'sum-total'}>
            <dt>{name}</dt>
            <dd>
              <Amount minor={minor} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="soft">
        {statement.subsidy} <Amount minor={of.subsidyMinor} />
      </p>
      <p className="soft">{statement.sumHint}</p>
    </div>
  )
}
