import { Failure } from './api.ts'
import type { Voice } from './speech.ts'

/** What went wrong and what is safe, in words. */
export function failureWords(failure: unknown, voice: Voice): string {
  const { trouble } = voice.words
  if (!(failure instanceof Failure)) return trouble.server
  if (failure.code === 'network') return trouble.network
  const known = (trouble.codes as Record<string, string>)[failure.code]
  if (known) return known
  if (failure.status >= 500 || failure.code === 'unreadable') return trouble.server
  const detail = failure.facts['detail'] ?? failure.facts['title'] ?? failure.code
  return trouble.refused(String(detail))
}
