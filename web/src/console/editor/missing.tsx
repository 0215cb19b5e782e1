import type { Fault } from '../form/faults.ts'
import { Note } from '../parts/note.tsx'
import { useTongue } from '../speech.ts'
import { stepOf, type StepKey } from './steps.ts'

/** What is still to be filled in, and where. */
export function Missing({ faults, onStep }: { faults: readonly Fault[]; onStep: (step: StepKey) => void }) {
  const { words } = useTongue()
  const { editor } = words
  const found = [...new Set(faults.map((one) => stepOf(one.pointer)))]
  return (
    <Note tone="block">
      <p>{editor.toFill(faults.length)}</p>
      <div className="row">
        {found.map((key) => (
          <button key={key} type="button" className="button" onClick={() => onStep(key)}>
            {editor.goTo(editor.names[key])}
          </button>
        ))}
      </div>
    </Note>
  )
}
