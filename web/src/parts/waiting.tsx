import { useVoice } from '../speech.ts'

/** Grey shapes in the final geometry; they show only after 400 ms (by CSS), so that a quick answer does not flicker. */
export function Waiting({ count, shape }: { count: number; shape: 'card' | 'row' | 'tile' | 'panel' }) {
  const { words } = useVoice()
  return (
    <div className={`waiting waiting-${shape}`} role="status" aria-busy="true">
      <span className="unseen">{words.app.loading}</span>
      {Array.from({ length: count }, (_, position) => (
        <div key={position} className="waiting-shape" />
      ))}
    </div>
  )
}
