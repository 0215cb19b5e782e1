import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Beyond so many requests at once a new one is sent away before it costs anything. */
const mostInFlight = 10_000
/** Where the process itself is this late, everything would be: better a clear no now than an answer nobody waits for. */
const mostDelayMilliseconds = 1_000
const sampleMilliseconds = 500
/** One pause is over when it is noticed; only when every look finds the process late is there too much to do. */
const latesInARow = 4

/** How hard pressed this process is. */
export type Pressure = {
  readonly overloaded: () => boolean
  enter(): void
  leave(): void
  close(): void
}

export function watchPressure(limits: { mostInFlight?: number; mostDelayMilliseconds?: number } = {}): Pressure {
  const most = limits.mostInFlight ?? mostInFlight
  const mostDelay = limits.mostDelayMilliseconds ?? mostDelayMilliseconds
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  let late = 0
  let inFlight = 0
  const timer = setInterval(() => {
    late = delay.mean / 1e6 > mostDelay ? late + 1 : 0
    delay.reset()
  }, sampleMilliseconds).unref()
  return {
    overloaded: () => late >= latesInARow || inFlight > most,
    enter: () => void inFlight++,
    leave: () => void inFlight--,
    close() {
      clearInterval(timer)
      delay.disable()
    },
  }
}
