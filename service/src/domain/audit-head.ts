/** Where the chain of the audit log stood: small enough to be kept anywhere, and signed, so that nobody can make one up. */
export type AuditHead = {
  readonly seq: number
  readonly hash: string
  readonly signature: string
  readonly sealedAt: string
}

/** Keeps heads outside the database, so that a log whose end was cut off is found out. */
export type Witness = {
  keep(head: AuditHead): Promise<void>
  /** The latest that was kept. */
  latest(): Promise<AuditHead | undefined>
}

/** Keeps the latest head in the memory of this process: for tests, and where no file was named. */
export function memoryWitness(): Witness {
  let latest: AuditHead | undefined
  return { keep: async (head) => void (latest = head), latest: async () => latest }
}
