import { useTongue } from '../speech.ts'

/** How an entry of the log ended: done, or refused by the problem of this code. */
export function Outcome({ of }: { of: string }) {
  const { log } = useTongue().words
  return of === 'done' ? <span className="whole">{log.done}</span> : <code>{of}</code>
}
