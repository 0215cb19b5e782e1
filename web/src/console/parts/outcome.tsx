import { useTongue } from '../speech.ts'

/** How an entry of the log ended: done, or refused by the problem of this code. */
export function Outcome({ of }: { of: string }) {
  const { log, problems } = useTongue().words
  if (of === 'done') return <span className="whole">{log.done}</span>
  const said = (problems as Record<string, string>)[of]
  return said === undefined ? (
    <code>{of}</code>
  ) : (
    <>
      {said}
      <small>
        <code>{of}</code>
      </small>
    </>
  )
}
