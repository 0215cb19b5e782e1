import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { ask, client } from '../../console/api.ts'
import { SignupState, SignupTerms } from '../../console/joint/terms.tsx'
import { State } from '../../console/parts/state.tsx'
import { Block } from '../../console/parts/waiting.tsx'
import type { Screen, ScreenProps } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { CampaignMoves } from '../budgets/campaign-moves.tsx'
import { Consents } from '../joint/consents.tsx'
import { EnrolmentList } from '../joint/enrolment-list.tsx'
import type { Words } from '../words/zh-CN.ts'

/** One joint campaign: its plan's state, who signed up, who agreed to pay, and what was asked. */
function SignupScreen({ facts }: ScreenProps) {
  const { say } = useTongue<Words>()
  const id = facts['id'] ?? ''
  const [version, setVersion] = useState(0)
  const loaded = useLoad(`sign-up ${id}`, () => ask(() => client.getCampaignSignup({ path: { id } })))
  const changed = (): void => {
    setVersion((count) => count + 1)
    loaded.reload()
  }
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
          <Plan id={id} changed={loaded.reload} />
          <EnrolmentList campaign={id} changed={changed} />
          <Consents campaign={id} version={version} />
          <SignupTerms of={of} />
        </>
      )}
    </Block>
  )
}

function Plan({ id, changed }: { id: string; changed: () => void }) {
  const { words } = useTongue<Words>()
  const { enrolling, budgets } = words
  const loaded = useLoad(`campaign ${id}`, () => ask(() => client.getCampaign({ path: { id } })))
  return (
    <section className="panel" aria-labelledby="plan">
      <h2 id="plan">{enrolling.plan}</h2>
      <Block loaded={loaded} lines={1}>
        {(of) => (
          <div className="row">
            <State of={of.lifecycle}>{budgets.states[of.lifecycle]}</State>
            <a href={to(`/budgets/${id}`)}>{budgets.budget}</a>
            <CampaignMoves
              of={of}
              moved={(next) => {
                loaded.replace(next)
                changed()
              }}
            />
          </div>
        )}
      </Block>
      <p className="soft">{enrolling.closing}</p>
    </section>
  )
}

export const screen: Screen = { component: SignupScreen }
