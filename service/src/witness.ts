import { appendFile, readFile } from 'node:fs/promises'
import type { AuditHead, Witness } from './domain/audit-head.ts'

const everyMilliseconds = 60_000

/**
 * Keeps the heads of the audit log in a file, one a line: put it on another machine's disk, or let your log shipper take it away. A
 * line a minute is enough, and the first at once.
 */
export function fileWitness(file: string): Witness {
  let kept = -Infinity
  let latest: AuditHead | undefined
  return {
    async keep(head) {
      latest = head
      if (performance.now() - kept < everyMilliseconds) return
      kept = performance.now()
      await appendFile(file, `${JSON.stringify(head)}\n`, { mode: 0o600 })
    },
    async latest() {
      if (latest) return latest
      const lines = (await readFile(file, 'utf8').catch(() => '')).trim().split('\n')
      const last = lines.at(-1)
      return last ? (JSON.parse(last) as AuditHead) : undefined
    },
  }
}
