import { systemChance } from '../../src/domain/ids.ts'
import type { JobHouse } from '../../src/jobs/job.ts'
import { openWebhookPost } from '../../src/jobs/webhook-post.ts'
import type { Outgoing } from '../../src/outgoing/outgoing.ts'
import type { TestMarketplace } from './marketplace.ts'

/** What jobs work with, for a test that runs a round of one by hand. */
export function jobHouse(marketplace: TestMarketplace, outgoing?: Outgoing): JobHouse {
  const {
    store,
    ids,
    slices,
    secrets,
    auditSigner,
    witness,
    marketplace: settings,
    outgoing: own,
  } = marketplace.service.house
  const failed = (error: unknown) => void marketplace.errors.push(error)
  return {
    store,
    slices,
    ids,
    auditSigner,
    witness,
    marketplace: settings,
    secrets,
    post: openWebhookPost({ store, ids, secrets, outgoing: outgoing ?? own, chance: systemChance, failed }),
  }
}
