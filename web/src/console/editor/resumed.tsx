import { Note } from '../parts/note.tsx'
import { useTongue } from '../speech.ts'

/** What was typed before is still there: to be taken up, or taken up already after a reload. Either way it can be dropped. */
export function Resumed(props: { found: boolean; taken: boolean; take: () => void; drop: () => void }) {
  const { form } = useTongue().words
  if (!props.found && !props.taken) return null
  return (
    <Note>
      <p>{props.taken ? form.draftTaken : form.draftFound}</p>
      <div className="row">
        {!props.taken && (
          <button type="button" className="button" onClick={props.take}>
            {form.draftTake}
          </button>
        )}
        <button type="button" className="text-button" onClick={props.drop}>
          {form.draftDrop}
        </button>
      </div>
    </Note>
  )
}
