import { me } from '../../console/api.ts'
import { Deeds } from '../../console/parts/deeds.tsx'
import { useTongue } from '../../console/speech.ts'
import type { Words } from '../words/zh-CN.ts'

type Decision = 'approve' | 'refuse'

/** Approve or refuse what somebody else proposed; one's own proposal waits for them, and says so. */
export function Deciding(props: {
  /** The actor who proposed. */
  by: string
  ability: string
  /** What is decided on, in a few words or as an amount. */
  subject: string
  hints: Record<Decision, string>
  run: (decision: Decision, key: string) => Promise<unknown>
  changed: () => void
}) {
  const { settling } = useTongue<Words>().words
  if (props.by === `staff:${me.get()?.id}`) return <span className="soft">{settling.otherPerson}</span>
  const deeds = (['approve', 'refuse'] as const).map((decision) => ({
    name: decision,
    label: settling[decision],
    title: `${settling[decision]}: ${props.subject}`,
    ability: props.ability,
    step: 'sure' as const,
    hint: props.hints[decision],
    first: decision === 'approve',
    run: (key: string) => props.run(decision, key),
  }))
  return <Deeds deeds={deeds} done={props.changed} />
}
