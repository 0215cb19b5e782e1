import { useEffect } from 'react'
import { useLoad } from '../../load.ts'
import { ask, client, may } from '../api.ts'
import { useTongue } from '../speech.ts'
import { Icon } from './icon.tsx'

const ENDED: readonly string[] = ['done', 'cancelled', 'failed']
const AGAIN_MS = 15_000

/** How many bulk jobs are under way; it leads to them. */
export function TaskBell({ at }: { at: string }) {
  const { words } = useTongue()
  const allowed = may('grants:read')
  const loaded = useLoad(allowed ? 'tasks-running' : undefined, async () => {
    const page = await ask(() => client.listBulkJobs({ query: { limit: 50 } }))
    return page.data.filter((job) => !ENDED.includes(job.state)).length
  })
  const { data: running = 0, reload } = loaded
  useEffect(() => {
    if (running === 0) return
    const timer = setInterval(reload, AGAIN_MS)
    return () => clearInterval(timer)
  }, [running, reload])
  if (!allowed) return null
  return (
    <a className="tool" href={`${at}/tasks`} aria-label={words.frame.tasks(running)}>
      <Icon name="bell" />
      {running > 0 && (
        <span className="tool-count" aria-hidden="true">
          {running}
        </span>
      )}
    </a>
  )
}
