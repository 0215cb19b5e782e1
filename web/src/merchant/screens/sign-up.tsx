import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { ask, client, may, me } from '../../console/api.ts'
import { basisText } from '../../console/figures.ts'
import { EnrolmentRecord } from '../../console/joint/record.tsx'
import { SignupState, SignupTerms } from '../../console/joint/terms.tsx'
import { Deeds } from '../../console/parts/deeds.tsx'
import { Note } from '../../console/parts/note.tsx'
import { State } from '../../console/parts/state.tsx'
import { Block } from '../../console/parts/waiting.tsx'
import type { Screen, ScreenProps } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { EnrolDialog } from '../joint/enrol-dialog.tsx'
import type { Words } from '../words/zh-CN.ts'

type Signup = Schemas['CampaignSignup']
const PLATFORMS: readonly string[] = ['accept', 'reject', 'dismiss']

/** One joint campaign: what it asks, what this merchant would pay, and what it said. */
function SignupScreen({ facts }: ScreenProps) {
  const { say } = useTongue()
  const id = facts['id'] ?? ''
  const loaded = useLoad(`sign-up ${id}`, () => ask(() => client.getCampaignSignup({ path: { id } })))
  return (
    <Block loaded={loaded} lines={8} whole>
      {(of) => (
        <>
          <div className="page-head">
            <div>
              <h1>{say(of.name)}</h1>
              <SignupState of={of} />
            </div>
          </div>
          <Own of={of} changed={loaded.reload} />
          <SignupTerms of={of} />
        </>
      )}
    </Block>
  )
}

function Own({ of, changed }: { of: Signup; changed: () => void }) {
  const { words, money } = useTongue<Words>()
  const { mine } = words
  const [asking, setAsking] = useState(false)
  const { enrolment } = of
  const canApply = of.open && (enrolment === null || enrolment.events.includes('resubmit'))
  const share = basisText(of.split.merchantBasisPoints)
  return (
    <section className="panel" aria-labelledby="own">
      <h2 id="own">{mine.heading}</h2>
      <p>{mine.inWords(share, money(of.sample.discountMinor), money(of.sample.merchantMinor))}</p>
      {enrolment ? <Standing of={of} enrolment={enrolment} changed={changed} /> : <Note>{mine.noConsent}</Note>}
      {canApply && may('campaigns:join') && (
        <div>
          <button type="button" className="button button-first" onClick={() => setAsking(true)}>
            {enrolment ? mine.again : mine.enrol}
          </button>
        </div>
      )}
      {!may('campaigns:join') && <p className="soft">{mine.mayNot}</p>}
      {asking && (
        <EnrolDialog
          of={of}
          close={() => setAsking(false)}
          sent={() => {
            setAsking(false)
            changed()
          }}
        />
      )}
    </section>
  )
}

function Standing(props: { of: Signup; enrolment: Schemas['Enrolment']; changed: () => void }) {
  const { words, say, moment } = useTongue<Words>()
  const { joint, mine } = words
  const { of, enrolment } = props
  const { data: shops = [] } = useLoad(
    'shops',
    async () => (await ask(() => client.listShops({ query: { limit: 200 } }))).data,
  )
  const nameOf = (id: string): string => say(shops.find((shop) => shop.id === id)?.name) || id
  const who = me.get()
  const whoOf = (event: string, actor: string): string =>
    PLATFORMS.includes(event) ? mine.platform : who && actor === `staff:${who.id}` ? mine.you(who.name) : actor
  const deed = (name: 'withdraw' | 'leave') => ({
    name,
    label: mine[name],
    ability: 'campaigns:join',
    step: 'sure' as const,
    hint: name === 'leave' ? mine.leaveHint(of.exitNoticeDays) : mine.withdrawHint,
    danger: name === 'leave',
    run: (key: string) =>
      (name === 'leave' ? client.leaveEnrolment : client.withdrawEnrolment)({
        path: { id: enrolment.id },
        body: {},
        key,
      }),
  })
  return (
    <>
      <p className="row">
        <State of={enrolment.state}>{joint.states[enrolment.state]}</State>
        {enrolment.endsAt && <span>{joint.leavesAt(moment(enrolment.endsAt))}</span>}
      </p>
      <p>{mine.agreed(basisText(enrolment.merchantBasisPoints), enrolment.shops.map(nameOf).join(', '))}</p>
      <Deeds
        deeds={(['withdraw', 'leave'] as const).filter((one) => enrolment.events.includes(one)).map(deed)}
        done={props.changed}
      />
      <h3>{joint.history}</h3>
      <EnrolmentRecord of={enrolment} whoOf={whoOf} />
    </>
  )
}

export const screen: Screen = { component: SignupScreen }
