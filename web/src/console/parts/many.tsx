import { Dialog } from './dialog.tsx'
import { Trouble } from './trouble.tsx'
import { useTongue } from '../speech.ts'

/** How far something is that is done to many, one after the other: what is done, and what was refused, each with its reason. */
export type Progress<Row> = { total: number; done: Row[]; refused: { row: Row; failure: unknown }[]; busy: boolean }

/** The window of such a run. It stays where something was refused, until it was read. */
export function Many<Row>(props: {
  title: string
  progress: Progress<Row>
  nameOf: (row: Row) => string
  again: () => void
  close: () => void
}) {
  const { words, count } = useTongue()
  const { total, done, refused, busy } = props.progress
  const ended = done.length + refused.length
  return (
    <Dialog
      title={props.title}
      onClose={() => !busy && props.close()}
      foot={
        <>
          {refused.length > 0 && (
            <button type="button" className="button" disabled={busy} onClick={props.again}>
              {words.trouble.retry}
            </button>
          )}
          <button type="button" className="button button-first" disabled={busy} onClick={props.close}>
            {busy ? words.act.working : words.act.done}
          </button>
        </>
      }
    >
      <span className="meter">
        <progress aria-label={props.title} max={total} value={ended} />
        <span className="amount">{words.tasks.progressOf(count(ended), count(total))}</span>
      </span>
      <p aria-live="polite">{busy ? words.batch.movingMany : words.batch.movedMany(done.length, refused.length)}</p>
      {refused.map(({ row, failure }) => (
        <div key={props.nameOf(row)} className="stack">
          <p className="strong">{props.nameOf(row)}</p>
          <Trouble failure={failure} />
        </div>
      ))}
    </Dialog>
  )
}
