import { serverNowMs } from '../clock.ts'
import type { zhCNShared } from './words/zh-CN-shared.ts'

type Words = (typeof zhCNShared)['batch']
type Batch = { lifecycle: keyof Words['states']; claimFrom: string; claimUntil: string }

/** Where a batch stands, in words: a live one outside of its window issues nothing, and does not say that it does. */
export function standingOf({ lifecycle, claimFrom, claimUntil }: Batch, { states, stateHints, outside }: Words) {
  const now = serverNowMs()
  if (lifecycle === 'live' && Date.parse(claimUntil) <= now)
    return { tone: 'ended', label: outside.over, hint: outside.overHint }
  if (lifecycle === 'live' && Date.parse(claimFrom) > now)
    return { tone: 'approved', label: outside.ahead, hint: outside.aheadHint }
  return { tone: lifecycle, label: states[lifecycle], hint: stateHints[lifecycle] }
}
