import type { Schemas } from '@quanhe/sdk'
import type { ReactNode } from 'react'
import { useLoad } from '../../load.ts'
import { ask, client } from '../api.ts'
import { Block } from '../parts/waiting.tsx'
import { useTongue } from '../speech.ts'

/** What both sides said of an enrolment, and when: who agreed to pay is read off this. */
export function EnrolmentRecord(props: {
  of: Schemas['Enrolment']
  version?: number
  whoOf: (event: string, actor: string) => ReactNode
}) {
  const { words, moment } = useTongue()
  const { joint } = words
  const { id, state } = props.of
  const loaded = useLoad(`enrolment ${id} ${state} ${props.version ?? 0}`, () =>
    ask(() => client.getEnrolment({ path: { id } })),
  )
  return (
    <Block loaded={loaded} lines={2}>
      {({ history }) => (
        <ol className="timeline">
          {history.toReversed().map((one) => (
            <li key={one.seq}>
              {(joint.events as Record<string, string>)[one.event] ?? one.event}
              <small>
                {moment(one.at)} · {props.whoOf(one.event, one.actor)}
              </small>
              {one.because && <p>{one.because}</p>}
            </li>
          ))}
        </ol>
      )}
    </Block>
  )
}
