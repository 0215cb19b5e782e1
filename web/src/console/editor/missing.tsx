import { fieldName, faultText, type Fault } from '../form/fault-words.ts'
import { Note } from '../parts/note.tsx'
import { useTongue } from '../speech.ts'
import { stepOf, type StepKey } from './steps.ts'

/** What is still to be filled in, and where. */
export function Missing({ faults, onStep }: { faults: readonly Fault[]; onStep: (step: StepKey) => void }) {
  const tongue = useTongue()
  const { words } = tongue
  const { editor } = words
  const found = [...new Set(faults.map((one) => stepOf(one.pointer)))]
  return (
    <Note tone="block">
      <p>{editor.toFill(faults.length)}</p>
      <ul>
        {faults.map((one) => (
          <li key={one.pointer + one.rule}>
            {words.wrongAt(fieldName(one.pointer, tongue) ?? one.pointer, faultText(one, tongue))}
          </li>
        ))}
      </ul>
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
