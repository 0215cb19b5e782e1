// A background job is a value: what it is called, how often it runs, what it does.
import type { Witness } from '../domain/audit-head.ts'
import type { Ids } from '../domain/ids.ts'
import type { Signer } from '../domain/signing.ts'
import type { Secrets } from '../domain/secrets.ts'
import type { Marketplace } from '../storage/marketplace.ts'
import type { Store } from '../storage/sql.ts'
import type { WebhookPost } from './webhook-post.ts'

export type JobHouse = {
  readonly store: Store
  readonly slices: number
  readonly ids: Ids
  readonly post: WebhookPost
  readonly auditSigner: Signer
  readonly witness: Witness
  readonly marketplace: Marketplace
  readonly secrets: Secrets
}

export type Job = {
  readonly name: string
  readonly everySeconds: number
  /** One round. Returns how many things it dealt with; a full batch is followed by another round at once. */
  run(house: JobHouse): Promise<{ done: number; more: boolean }>
}
