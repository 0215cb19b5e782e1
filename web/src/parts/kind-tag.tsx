import { toneOf } from '../face.ts'
import { useVoice, type Voice } from '../speech.ts'

export const kindWord = (kind: string, voice: Voice): string =>
  (voice.words.kinds as Record<string, string>)[kind] ?? voice.words.face.other

/** The instrument in a word (its own name, where it has one), in the colour of whose offer it is: the colour never says it alone. */
export function KindTag({ kind, name }: { kind: string; name?: string }) {
  const voice = useVoice()
  return <span className={`tag kind-tag tone-${toneOf(kind)}`}>{name || kindWord(kind, voice)}</span>
}
