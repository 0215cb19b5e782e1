import type { Value } from '../form/schema.ts'
import { Note } from '../parts/note.tsx'
import { useTongue } from '../speech.ts'
import { worstCostMinor } from './offer-of.ts'

/** What it can cost at most, before anybody publishes it. */
export function WorstCost({ fields }: { fields: Value }) {
  const { words, money, count } = useTongue()
  const { editor } = words
  const { oneMinor, allMinor } = worstCostMinor(fields)
  const budget = typeof fields['budgetMinor'] === 'number' ? fields['budgetMinor'] : undefined
  const stock = typeof fields['stock'] === 'number' ? fields['stock'] : 0
  return (
    <section className="panel" aria-labelledby="cost">
      <h2 id="cost">{editor.cost}</h2>
      {allMinor === undefined ? (
        <Note tone="warn">{oneMinor === undefined ? editor.costUnbounded : editor.costStock}</Note>
      ) : (
        <p>
          {editor.costIs(count(stock), money(oneMinor ?? 0))} <strong className="amount">{money(allMinor)}</strong>
        </p>
      )}
      {budget !== undefined && (
        <p>
          {allMinor !== undefined && allMinor <= budget
            ? editor.budgetCovers(money(budget))
            : editor.budgetStops(money(budget))}
        </p>
      )}
    </section>
  )
}
