import type { Schemas } from '@quanhe/sdk'
import { useTongue } from '../speech.ts'

type Money = Pick<Schemas['Supply'], 'budgetMinor' | 'reservedMinor' | 'spentMinor'>

/** What of a budget is used, held by unpaid orders, and free: in a bar and in figures, never by colour alone. */
export function BudgetBar({ supply }: { supply: Money }) {
  const { words, money } = useTongue()
  const { detail } = words
  const { budgetMinor, spentMinor, reservedMinor } = supply
  const freeMinor = Math.max(0, budgetMinor - spentMinor - reservedMinor)
  const part = (minor: number): string => `${budgetMinor === 0 ? 0 : (100 * minor) / budgetMinor}%`
  const usedMinor = spentMinor + reservedMinor
  const usedPercent = budgetMinor === 0 ? 0 : Math.floor((100 * usedMinor) / budgetMinor)
  const used = detail.budgetUsed(usedMinor > 0 && usedPercent === 0 ? '<1' : String(usedPercent))
  return (
    <div className="meter">
      <div className="meter-bar" role="img" aria-label={used}>
        <span className="meter-spent" style={{ inlineSize: part(spentMinor) }} />
        <span className="meter-held" style={{ inlineSize: part(reservedMinor) }} />
      </div>
      <p className="meter-legend">
        <span>
          <i className="meter-key meter-spent" aria-hidden="true" /> {detail.spent(money(spentMinor))}
        </span>
        <span>
          <i className="meter-key meter-held" aria-hidden="true" /> {detail.held(money(reservedMinor))}
        </span>
        <span>{detail.free(money(freeMinor))}</span>
        <strong>{used}</strong>
        {usedPercent >= 80 && <span className="state state-bad">{detail.nearly}</span>}
      </p>
    </div>
  )
}
