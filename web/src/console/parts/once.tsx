import { showToast } from '../../toasts.ts'
import { Dialog } from './dialog.tsx'
import { Note } from './note.tsx'
import { useTongue } from '../speech.ts'

/** A secret that is shown once, to be handed on. */
export function Once(props: { title: string; secret: string; until?: string; close: () => void }) {
  const { words, moment } = useTongue()
  const { house, frame } = words
  const copy = (): void => void navigator.clipboard?.writeText(props.secret).then(() => showToast(frame.copied, 'ok'))
  return (
    <Dialog
      title={props.title}
      onClose={props.close}
      foot={
        <button type="button" className="button button-first" onClick={props.close}>
          {words.act.done}
        </button>
      }
    >
      <Note tone="warn">
        <p>{house.tokenNote}</p>
        {props.until && <p>{house.tokenUntil(moment(props.until))}</p>}
      </Note>
      <code data-secret>{props.secret}</code>
      <div>
        <button type="button" className="button" onClick={copy}>
          {house.copy}
        </button>
      </div>
    </Dialog>
  )
}
