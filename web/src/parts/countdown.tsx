import { useServerSecond } from '../clock.ts'
import { countdownText } from '../time.ts'

/** Time left until an instant, by the server's clock. It ticks for the eye only; the words beside it say the moment once. */
export function Countdown({ until }: { until: string }) {
  const nowMs = useServerSecond()
  return (
    <span className="countdown" aria-hidden="true">
      {countdownText(Date.parse(until) - nowMs)}
    </span>
  )
}
