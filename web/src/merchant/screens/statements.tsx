import type { Input, Schemas } from '@quanhe/sdk'
import { client } from '../../console/api.ts'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import type { Words } from '../words/zh-CN.ts'
import { majorOf } from '../../console/figures.ts'

type Statement = Schemas['Statement']
type Query = NonNullable<Input<'listStatements'>['query']>

/** Every statement of this merchant, newest period first. */
function Statements() {
  const { words, moment, money } = useTongue<Words>()
  const { bills } = words
  return (
    <ListPage<Statement>
      name="statements"
      title={bills.heading}
      intro={bills.intro}
      filters={[
        {
          key: 'state',
          label: bills.state,
          choices: Object.entries(bills.states).map(([value, label]) => ({ value, label })),
        },
      ]}
      keyOf={(one) => one.id}
      columns={[
        {
          key: 'period',
          head: bills.period,
          cell: (one) => (
            <>
              <a href={to(`/bills/${one.id}`)}>{words.batch.until(moment(one.from), moment(one.to))}</a>
              <small>{one.id}</small>
            </>
          ),
          text: (one) => `${one.from}/${one.to}`,
        },
        {
          key: 'state',
          head: bills.state,
          cell: (one) => <State of={one.state}>{bills.states[one.state]}</State>,
          text: (one) => bills.states[one.state],
        },
        ...(['salesMinor', 'merchantDiscountMinor', 'subsidyMinor', 'feeMinor', 'payableMinor'] as const).map(
          (name) => ({
            key: name,
            head: bills.amounts[name],
            figures: true,
            cell: (one: Statement) => money(one[name]),
            text: (one: Statement) => majorOf(one[name]),
          }),
        ),
      ]}
      load={(query, cursor) => client.listStatements({ query: { ...(query as Query), ...(cursor ? { cursor } : {}) } })}
      empty={{ text: bills.empty }}
    />
  )
}

export const screen: Screen = { component: Statements }
