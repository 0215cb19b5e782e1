import { Failure } from './api.ts'
import type { Voice } from './speech.ts'

/** What went wrong and what is safe, in words. Those of the first screen are always there, the others with its later words. */
export function failureWords(failure: unknown, voice: Voice): string {
  const { trouble } = voice.words
  const later: Record<string, string> | undefined = (voice.words as Partial<typeof voice.words>).problems
  if (!(failure instanceof Failure)) return trouble.server
  if (failure.code === 'network') return trouble.network
  const known = (trouble.codes as Record<string, string>)[failure.code] ?? later?.[failure.code]
  if (known) return known
  if (failure.status >= 500 || failure.code === 'unreadable') return trouble.server
  const detail = failure.facts['detail'] ?? failure.facts['title'] ?? failure.code
  return trouble.refused(String(detail))
}
