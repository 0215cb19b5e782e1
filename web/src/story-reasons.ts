import type { Voice } from './speech.ts'

/** The case that a reason names, if it names one: then it can be appealed against. */
export const caseIn = (because: unknown): string | undefined =>
  typeof because === 'string' && /^cas_\w+$/.test(because) ? because : undefined

/** Why a coupon moved: a code of the platform in words, or what somebody wrote. */
export function storyReason(because: unknown, voice: Voice): string | undefined {
  if (typeof because !== 'string' || because === '') return undefined
  const { reasons } = voice.words.story
  if (caseIn(because)) return reasons.case
  return (reasons as Record<string, string>)[because] ?? because
}
