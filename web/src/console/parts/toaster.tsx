import { useStore } from '../../store.ts'
import { toast } from '../../toasts.ts'
import { useTongue } from '../speech.ts'
import { Icon } from './icon.tsx'

/** Where messages appear and are read out. It is always there, so that a first message is announced as well. */
export function Toaster() {
  const shown = useStore(toast)
  const { words } = useTongue()
  return (
    <div className="toaster" role="status" aria-label={words.frame.messages}>
      {shown && (
        <div className={`toast toast-${shown.tone}`} key={shown.id}>
          {shown.tone !== 'plain' && <Icon name={shown.tone === 'ok' ? 'check' : 'warn'} />}
          <span>{shown.text}</span>
          {shown.action && (
            <button
              type="button"
              className="toast-action"
              onClick={() => {
                shown.action?.run()
                toast.set(undefined)
              }}
            >
              {shown.action.label}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
