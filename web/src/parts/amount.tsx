import { useVoice } from '../speech.ts'

/** An amount of money: never wraps, digits of one width. `off` shows what is taken away, with its minus sign. */
export function Amount({ minor, off, className }: { minor: number; off?: boolean; className?: string }) {
  const voice = useVoice()
  return <span className={`amount ${className ?? ''}`}>{voice.money(off ? -minor : minor)}</span>
}
