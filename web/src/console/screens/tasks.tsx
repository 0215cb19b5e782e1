import type { Input, Schemas } from '@quanhe/sdk'
import { useEffect, useState } from 'react'
import { useLoad } from '../../load.ts'
import { ask, client, may } from '../api.ts'
import { useActing } from '../parts/acting.ts'
import { Dialog } from '../parts/dialog.tsx'
import { ListPage } from '../parts/list-page.tsx'
import { ReasonDialog } from '../parts/reason.tsx'
import { State } from '../parts/state.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { Who } from '../parts/who.tsx'
import { Block } from '../parts/waiting.tsx'
import { go } from '../../router.ts'
import type { Screen, ScreenProps } from '../screen.ts'
import { useTongue } from '../speech.ts'
import { choicesOf } from './batches.tsx'

type Job = Schemas['BulkJob']
type Query = NonNullable<Input<'listBulkJobs'>['query']>
const ENDED = ['done', 'cancelled', 'failed']
const AGAIN_MS = 3000

const moves = {
  start: { ability: 'grants:write', run: client.startBulkJob },
  approve: { ability: 'grants:approve', run: client.approveBulkJob },
  refuse: { ability: 'grants:approve', run: client.refuseBulkJob },
  pause: { ability: 'grants:write', run: client.pauseBulkJob },
  resume: { ability: 'grants:write', run: client.resumeBulkJob },
  cancel: { ability: 'grants:write', run: client.cancelBulkJob },
} as const
type Move = keyof typeof moves

/** Bulk jobs, newest first. The address holds which one is open. */
function Tasks({ place }: ScreenProps) {
  const { words, moment, count } = useTongue()
  const { tasks } = words
  const [version, setVersion] = useState(0)
  const open = place.query.get('job')
  const show = (id: string | null): void => {
    const query = new URLSearchParams(place.query)
    if (id) query.set('job', id)
    else query.delete('job')
    go(`${place.path}?${query}`, { replace: true })
  }
  return (
    <>
      <ListPage<Job>
        name="tasks"
        title={tasks.heading}
        intro={tasks.intro}
        version={version}
        filters={[
          { key: 'state', label: tasks.state, choices: choicesOf(tasks.states) },
          { key: 'kind', label: tasks.what, choices: choicesOf(tasks.kinds) },
        ]}
        keyOf={(job) => job.id}
        columns={[
          {
            key: 'what',
            head: tasks.what,
            cell: (job) => (
              <>
                <button type="button" className="text-button" onClick={() => show(job.id)}>
                  {tasks.kinds[job.kind]}
                </button>
                <small>{job.id}</small>
              </>
            ),
            text: (job) => job.id,
          },
          {
            key: 'state',
            head: tasks.state,
            cell: (job) => <State of={job.state}>{tasks.states[job.state]}</State>,
            text: (job) => tasks.states[job.state],
          },
          {
            key: 'progress',
            head: tasks.progress,
            cell: (job) => <Progress job={job} />,
            text: (job) => `${job.position}/${job.total}`,
          },
          { key: 'counts', head: tasks.counts, cell: (job) => <Counts job={job} /> },
          { key: 'by', head: tasks.by, cell: (job) => job.createdBy, text: (job) => job.createdBy },
          { key: 'at', head: tasks.at, cell: (job) => moment(job.createdAt), text: (job) => job.createdAt },
        ]}
        load={(query, cursor) => client.listBulkJobs({ query: { ...(query as Query), ...(cursor ? { cursor } : {}) } })}
        empty={{ text: tasks.empty }}
      />
      {open && <Opened id={open} close={() => show(null)} changed={() => setVersion(version + 1)} count={count} />}
    </>
  )
}

function Progress({ job }: { job: Job }) {
  const { words, count } = useTongue()
  const text = words.tasks.progressOf(count(job.position), count(job.total))
  return (
    <span className="meter">
      <progress aria-label={words.tasks.progress} max={Math.max(1, job.total)} value={job.position} />
      <span className="amount">{text}</span>
    </span>
  )
}

function Counts({ job }: { job: Job }) {
  const { count } = useTongue()
  const found = Object.entries(job.counts as Record<string, number>).filter(([, value]) => value > 0)
  return (
    <ul>
      {found.map(([name, value]) => (
        <li key={name}>
          <code>{name}</code> {count(value)}
        </li>
      ))}
    </ul>
  )
}

function Opened(props: { id: string; close: () => void; changed: () => void; count: (value: number) => string }) {
  const { words, moment } = useTongue()
  const { tasks } = words
  const [asking, setAsking] = useState<Move>()
  const loaded = useLoad(`job ${props.id}`, () => ask(() => client.getBulkJob({ path: { id: props.id } })))
  const { data, reload } = loaded
  const running = data !== undefined && !ENDED.includes(data.state)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(reload, AGAIN_MS)
    return () => clearInterval(timer)
  }, [running, reload])
  const act = useActing(
    (key, move: Move, because: string) => moves[move].run({ path: { id: props.id }, body: { because }, key }),
    () => {
      setAsking(undefined)
      reload()
      props.changed()
    },
  )
  return (
    <Dialog side title={data ? tasks.kinds[data.kind] : tasks.heading} onClose={props.close}>
      <Block loaded={loaded}>
        {(job) => (
          <>
            <div className="row">
              <State of={job.state}>{tasks.states[job.state]}</State>
              <code>{job.id}</code>
            </div>
            <Progress job={job} />
            <Counts job={job} />
            <p>{tasks.stockLeft(props.count(job.stockLeft))}</p>
            <div className="row">
              {(Object.keys(moves) as Move[])
                .filter((move) => job.events.includes(move) && may(moves[move].ability))
                .map((move) => (
                  <button key={move} type="button" className="button" onClick={() => setAsking(move)}>
                    {tasks.moves[move]}
                  </button>
                ))}
              {ENDED.includes(job.state) && (
                <a className="button" data-outside href={`/v1/bulk-jobs/${job.id}/failures`} download>
                  {tasks.failures}
                </a>
              )}
            </div>
            {act.failure !== undefined && <Trouble failure={act.failure} />}
            <h3>{tasks.history}</h3>
            <ol className="timeline">
              {job.history.map((one) => (
                <li key={one.at + one.event}>
                  {one.event} → {tasks.states[one.to as Job['state']] ?? one.to}
                  <small>
                    {moment(one.at)} · <Who actor={one.actor} />
                    {one.because ? ` · ${one.because}` : ''}
                  </small>
                </li>
              ))}
            </ol>
          </>
        )}
      </Block>
      {asking && (
        <ReasonDialog
          title={tasks.moves[asking]}
          label={tasks.moves[asking]}
          danger={asking === 'cancel' || asking === 'refuse'}
          busy={act.busy}
          failure={act.failure}
          onClose={() => setAsking(undefined)}
          onGo={(because) => void act.run(asking, because)}
        />
      )}
    </Dialog>
  )
}

export const screen: Screen = { component: Tasks }
