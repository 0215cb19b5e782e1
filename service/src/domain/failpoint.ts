/**
 * Named points at which a test may end the process, to see what a crash there leaves behind, or stop there for a while (what is
 * returned is waited for). Does nothing in production.
 */
export type Failpoint = (name: string) => void | Promise<void>

export const noFailpoint: Failpoint = () => {}

/** Reads `name:crash`; at that point the process is killed as by a power cut: no handler, no flush, no rollback. */
export function failpointFrom(setting: string | undefined): Failpoint {
  if (!setting) return noFailpoint
  const [name, effect] = setting.split(':')
  if (effect !== 'crash') throw new Error(`QUANHE_FAILPOINT must read <name>:crash, not ${setting}`)
  return (reached) => {
    if (reached === name) process.kill(process.pid, 'SIGKILL')
  }
}
