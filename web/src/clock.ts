import { useEffect, useState } from 'react'

// The one place of the buyer's face that reads the device's clock. What is shown is the server's time.
let offsetMs = 0

/** Learns the server's clock from an answer that took from `sentMs` to now. */
export function learnServerTime(serverInstant: string, sentMs: number): void {
  const received = Date.now()
  const server = Date.parse(serverInstant)
  if (!Number.isNaN(server)) offsetMs = server - (sentMs + received) / 2
}

export const deviceNowMs = (): number => Date.now()

/** Milliseconds since 1970 by the server's clock. */
export const serverNowMs = (): number => Date.now() + offsetMs

/** The server's time, renewed each second while the component is shown. */
export function useServerSecond(): number {
  const [nowMs, setNowMs] = useState(serverNowMs)
  useEffect(() => {
    const timer = setInterval(() => setNowMs(serverNowMs()), 1000)
    return () => clearInterval(timer)
  }, [])
  return nowMs
}

/** Calls `action` once when the server's clock reaches `instant`; instants over a day away are left for a later visit. */
export function useAtServerTime(instant: string | undefined, action: () => void): void {
  useEffect(() => {
    if (!instant) return
    const waitMs = Date.parse(instant) - serverNowMs()
    if (waitMs <= 0 || waitMs > 86_400_000) return
    const timer = setTimeout(action, waitMs + 150)
    return () => clearTimeout(timer)
  }, [instant, action])
}
