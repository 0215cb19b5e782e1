import type { Tongue } from '../speech.ts'

/** The label of a field; one that has no word yet is shown by its own name, never hidden. */
export const labelOf = (name: string, { words }: Tongue): string =>
  (words.fields as Record<string, string>)[name] ?? (words.kinds as Record<string, string>)[name] ?? name
/** The word of a kind or of one of some values. */
export const kindLabel = (kind: string, { words }: Tongue): string =>
  (words.kinds as Record<string, string>)[kind] ?? kind
