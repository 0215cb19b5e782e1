import { codesOf } from '../../domain/codes.ts'
import { addCodes, codeSetOfJob, insertCodes } from '../../storage/codes.ts'
import type { BulkWork } from './bulk-work.ts'
import { recounted } from './bulk-work.ts'

const codesPerStep = 10_000

/**
 * Codes are made from the set's seed, so that an interrupted job goes on with the code at which it stopped, and so that they can
 * be handed out once, later, although only their hashes are kept.
 */
export const generateCodes: BulkWork = {
  kind: 'codes',
  async step(sql, job, { secrets }) {
    const set = await codeSetOfJob(sql, job.id)
    if (!set?.seed) throw new Error(`the set of codes of ${job.id} has no seed`)
    const seed = secrets.open('code-seed', set.seed)
    const until = Math.min(job.position + codesPerStep, job.total)
    const codes = codesOf(seed, job.position + 1, until - job.position)
    const hashes = codes.map((code) => secrets.mac('codes', code))
    const made = await insertCodes(sql, set.id, hashes, set.usesPerCode)
    if (made.length !== hashes.length) throw new Error('two codes are the same: the seed is not random')
    await addCodes(sql, set.id, made.length)
    return { position: until, counts: recounted(job.counts, [['made', made.length]]) }
  },
}
