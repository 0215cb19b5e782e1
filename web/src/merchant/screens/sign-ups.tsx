import type { Schemas } from '@quanhe/sdk'
import { client } from '../../console/api.ts'
import { SignupState, splitText } from '../../console/joint/terms.tsx'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Screen } from '../../console/screen.ts'
import { choicesOf } from '../../console/screens/batches.tsx'
import { useTongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import type { Words } from '../words/zh-CN.ts'

/** M7. Joint campaigns of the platform, and what this merchant said to each. */
function Signups() {
  const { words, say, moment } = useTongue<Words>()
  const { joint, mine } = words
  return (
    <ListPage<Schemas['CampaignSignup']>
      name="sign-ups"
      title={joint.nav}
      intro={mine.intro}
      filters={[{ key: 'open', label: mine.onlyOpen, choices: choicesOf(mine.onlyOpenChoices) }]}
      keyOf={(row) => row.campaign}
      columns={[
        {
          key: 'campaign',
          head: joint.campaign,
          cell: (row) => (
            <>
              <a href={to(`/sign-ups/${row.campaign}`)}>{say(row.name)}</a>
              <small>{words.batch.until(moment(row.startsAt), moment(row.endsAt))}</small>
            </>
          ),
          text: (row) => say(row.name),
        },
        {
          key: 'state',
          head: joint.state,
          cell: (row) => <SignupState of={row} />,
          text: (row) => (row.open ? joint.open : joint.closed),
        },
        {
          key: 'until',
          head: joint.openUntil,
          cell: (row) => moment(row.openUntil),
          text: (row) => row.openUntil,
        },
        {
          key: 'split',
          head: joint.split,
          cell: (row) => splitText(row, joint.splitOf),
          text: (row) => splitText(row, joint.splitOf),
        },
        {
          key: 'own',
          head: mine.own,
          cell: ({ enrolment }) =>
            enrolment ? (
              <State of={enrolment.state}>{joint.states[enrolment.state]}</State>
            ) : (
              <span className="soft">{mine.notYet}</span>
            ),
          text: ({ enrolment }) => (enrolment ? joint.states[enrolment.state] : mine.notYet),
        },
      ]}
      load={({ open }, cursor) =>
        client.listCampaignSignups({
          query: { ...(open === 'true' ? { open: 'true' as const } : {}), ...(cursor ? { cursor } : {}) },
        })
      }
      empty={{ text: mine.empty }}
    />
  )
}

export const screen: Screen = { component: Signups }
