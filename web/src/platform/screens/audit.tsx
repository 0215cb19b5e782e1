import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { deviceNowMs } from '../../clock.ts'
import { useLoad } from '../../load.ts'
import { ask, client, may } from '../../console/api.ts'
import { useActing } from '../../console/parts/acting.ts'
import { Copyable } from '../../console/parts/copyable.tsx'
import { Dialog } from '../../console/parts/dialog.tsx'
import { ListPage } from '../../console/parts/list-page.tsx'
import { operationChoices, operationName } from '../../console/parts/operation.tsx'
import { Outcome } from '../../console/parts/outcome.tsx'
import { Who } from '../../console/parts/who.tsx'
import { Note } from '../../console/parts/note.tsx'
import { Trouble } from '../../console/parts/trouble.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { Facts } from '../../console/parts/facts.tsx'
import type { Words } from '../words/zh-CN.ts'

type Entry = Schemas['AuditEntry']
type Query = NonNullable<Input<'listAudit'>['query']>

/** `2026-11-22` as an instant; the log is narrowed by whole days. */
const dayOf = (day: string, later = 0): string =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + later * 86_400_000).toISOString()

/** O17. Who did what, when, to what; and whether the log is whole. */
function Audit() {
  const tongue = useTongue<Words>()
  const { words, moment } = tongue
  const { log, desk } = words
  const [shown, setShown] = useState<Entry>()
  return (
    <>
      <Integrity />
      <ListPage<Entry>
        name="audit"
        title={words.screens.audit}
        intro={log.intro}
        filters={[
          { key: 'actor', label: log.actor },
          { key: 'operation', label: log.operation, choices: operationChoices(tongue) },
          { key: 'object', label: log.object },
          { key: 'merchant', label: desk.owner },
          { key: 'day', label: desk.day },
        ]}
        keyOf={(row) => row.id}
        load={({ day, ...query }, cursor) =>
          client.listAudit({
            query: {
              ...(query as Query),
              ...(day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { from: dayOf(day), until: dayOf(day, 1) } : {}),
              ...(cursor ? { cursor } : {}),
            },
          })
        }
        empty={{ text: log.empty }}
        columns={[
          {
            key: 'at',
            head: log.at,
            cell: (row) => <span className="whole">{moment(row.at)}</span>,
            text: (row) => row.at,
          },
          {
            key: 'actor',
            head: log.actor,
            cell: (row) => (
              <>
                <Who actor={row.actor} />
                <small>{(words.roles as Record<string, string>)[row.role] ?? row.role}</small>
              </>
            ),
            text: (row) => row.actor,
          },
          {
            key: 'operation',
            head: log.operation,
            cell: (row) => (
              <>
                <button type="button" className="text-button whole" onClick={() => setShown(row)}>
                  {operationName(row.operation, tongue)}
                </button>
                <small>
                  <Copyable text={row.operation} />
                </small>
              </>
            ),
            text: (row) => operationName(row.operation, tongue),
          },
          { key: 'object', head: log.object, cell: (row) => row.object ?? '—', text: (row) => row.object ?? '' },
          {
            key: 'outcome',
            head: log.outcome,
            cell: (row) => <Outcome of={row.outcome} />,
            text: (row) => row.outcome,
          },
          {
            key: 'request',
            head: log.request,
            cell: (row) => <Copyable text={row.requestId} />,
            text: (row) => row.requestId,
          },
        ]}
      />
      {shown && (
        <Dialog side title={operationName(shown.operation, tongue)} onClose={() => setShown(undefined)}>
          <Facts
            rows={[
              [log.at, moment(shown.at)],
              [log.actor, <Who key="actor" actor={shown.actor} />],
              [log.object, shown.object],
              [log.outcome, <Outcome key="outcome" of={shown.outcome} />],
              [log.operation, <Copyable key="operation" text={shown.operation} />],
              [log.request, <Copyable key="request" text={shown.requestId} />],
              [log.before, shown.before && <code key="before">{shown.before}</code>],
              [log.after, shown.after && <code key="after">{shown.after}</code>],
            ]}
          />
          <p className="soft">{desk.digests}</p>
        </Dialog>
      )}
    </>
  )
}

/** The whole chain worked out again: what was changed, removed or added would show. */
function Integrity() {
  const { words, moment, count } = useTongue<Words>()
  const { desk } = words
  const head = useLoad('audit head', () => ask(() => client.getAuditHead()))
  const sealed = head.data?.head
  const [asked] = useState(() => new Date(deviceNowMs()).toISOString())
  const verify = useActing((key) => client.verifyAudit({ body: {}, key }))
  const [report, setReport] = useState<Schemas['AuditReport']>()
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{desk.integrity}</h2>
        {may('audit:verify') && (
          <button
            type="button"
            className="button"
            disabled={verify.busy}
            onClick={() => void verify.run().then((found) => found && setReport(found))}
          >
            {verify.busy ? words.act.working : desk.verify}
          </button>
        )}
      </div>
      {sealed ? (
        <p>{desk.sealed(count(sealed.seq), moment(sealed.sealedAt), count(head.data?.pending ?? 0))}</p>
      ) : (
        // keeps the room of the sentence that is coming
        head.busy && <p style={{ visibility: 'hidden' }}>{desk.sealed(count(100), moment(asked), count(0))}</p>
      )}
      {head.failure && <Trouble failure={head.failure} retry={head.reload} />}
      {verify.failure !== undefined && <Trouble failure={verify.failure} />}
      {report && (
        <Note tone={report.holds ? 'ok' : 'block'}>
          <p>
            {report.holds ? desk.holds(count(report.seals), count(report.entries)) : desk.broken(report.faults.length)}
          </p>
          {report.faults.map((fault) => (
            <p key={`${fault.kind} ${fault.seq} ${fault.entry}`}>
              <code>{fault.kind}</code> {fault.says}
            </p>
          ))}
        </Note>
      )}
    </section>
  )
}

export const screen: Screen = { component: Audit }
