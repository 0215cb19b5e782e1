import type { Input, Schemas } from '@quanhe/sdk'
import { client } from '../../console/api.ts'
import { Copyable } from '../../console/parts/copyable.tsx'
import { ListPage } from '../../console/parts/list-page.tsx'
import { Operation, operationChoices, operationName } from '../../console/parts/operation.tsx'
import { Outcome } from '../../console/parts/outcome.tsx'
import { Who } from '../../console/parts/who.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'

type Entry = Schemas['AuditEntry']
type Query = NonNullable<Input<'listAudit'>['query']>

/** What was done in the name of this merchant, newest first. */
function Log() {
  const tongue = useTongue()
  const { words, moment } = tongue
  const { log } = words
  return (
    <ListPage<Entry>
      name="log"
      title={log.heading}
      intro={log.intro}
      filters={[
        { key: 'actor', label: log.actor },
        { key: 'operation', label: log.operation, choices: operationChoices(tongue) },
        { key: 'object', label: log.object },
      ]}
      keyOf={(one) => one.id}
      columns={[
        {
          key: 'at',
          head: log.at,
          cell: (one) => <span className="whole">{moment(one.at)}</span>,
          text: (one) => one.at,
        },
        { key: 'actor', head: log.actor, cell: (one) => <Who actor={one.actor} />, text: (one) => one.actor },
        {
          key: 'operation',
          head: log.operation,
          cell: (one) => <Operation of={one.operation} />,
          text: (one) => operationName(one.operation, tongue),
        },
        { key: 'object', head: log.object, cell: (one) => one.object ?? '—', text: (one) => one.object ?? '' },
        { key: 'outcome', head: log.outcome, cell: (one) => <Outcome of={one.outcome} />, text: (one) => one.outcome },
        {
          key: 'request',
          head: log.request,
          cell: (one) => <Copyable text={one.requestId} />,
          text: (one) => one.requestId,
        },
      ]}
      load={(query, cursor) => client.listAudit({ query: { ...(query as Query), ...(cursor ? { cursor } : {}) } })}
      empty={{ text: log.empty }}
    />
  )
}

export const screen: Screen = { component: Log }
