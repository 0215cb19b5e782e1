import { showToast } from '../../toasts.ts'
import { useTongue } from '../speech.ts'

/** An id as a program knows it; a press copies it. */
export function Copyable({ text }: { text: string }) {
  const { frame } = useTongue().words
  const copy = (): void => void navigator.clipboard?.writeText(text).then(() => showToast(frame.copied, 'ok'))
  return (
    <button
      type="button"
      className="copyable"
      aria-label={frame.copyThis(text)}
      title={frame.copyThis(text)}
      onClick={copy}
    >
      <code>{text}</code>
    </button>
  )
}
