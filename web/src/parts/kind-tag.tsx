import { toneOf } from '../face.ts'
import { useVoice, type Voice } from '../speech.ts'

export const kindWord = (kind: string, voice: Voice): string =>
  (voice.words.kinds as Record<string, string>)[kind] ?? voice.words.face.other

/** The instrument in a word, in the colour of whose offer it is: the colour never says it alone. */
export function KindTag({ kind }: { kind: string }) {
  const voice = useVoice()
  return <span className={`tag kind-tag tone-${toneOf(kind)}`}>{kindWord(kind, voice)}</span>
}
