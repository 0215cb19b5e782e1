import { useTongue } from '../../console/speech.ts'

/** An amount that may be owed either way: less than nothing is said by its sign, and by colour beside it. */
export function Amount({ minor }: { minor: number }) {
  const { money } = useTongue()
  return <span className={minor < 0 ? 'amount less' : 'amount'}>{money(minor)}</span>
}
