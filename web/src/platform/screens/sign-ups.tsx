import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { go } from '../../router.ts'
import { client, may } from '../../console/api.ts'
import { SignupState, splitText } from '../../console/joint/terms.tsx'
import { ListPage } from '../../console/parts/list-page.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { OpenSignup } from '../joint/open-dialog.tsx'
import type { Words } from '../words/zh-CN.ts'

/** Joint campaigns: what merchants are asked to take part in. */
function Signups() {
  const { words, say, moment, count } = useTongue<Words>()
  const { joint, enrolling } = words
  const [opening, setOpening] = useState(false)
  return (
    <>
      <ListPage<Schemas['CampaignSignup']>
        name="sign-ups"
        title={joint.nav}
        intro={enrolling.intro}
        actions={
          may('campaigns:write') && (
            <button type="button" className="button button-first" onClick={() => setOpening(true)}>
              {enrolling.openOne}
            </button>
          )
        }
        filters={[{ key: 'open', label: joint.state, choices: [{ value: 'true', label: joint.open }] }]}
        keyOf={(row) => row.campaign}
        columns={[
          {
            key: 'campaign',
            head: joint.campaign,
            cell: (row) => (
              <>
                <a href={to(`/sign-ups/${row.campaign}`)}>{say(row.name)}</a>
                <small>{row.campaign}</small>
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
          { key: 'until', head: joint.openUntil, cell: (row) => moment(row.openUntil), text: (row) => row.openUntil },
          {
            key: 'split',
            head: joint.split,
            cell: (row) => splitText(row, joint.splitOf),
            text: (row) => splitText(row, joint.splitOf),
          },
          {
            key: 'enrolled',
            head: joint.enrolled,
            figures: true,
            cell: (row) => count(row.enrolled),
            text: (row) => row.enrolled,
          },
        ]}
        load={({ open }, cursor) =>
          client.listCampaignSignups({
            query: { ...(open === 'true' ? { open: 'true' as const } : {}), ...(cursor ? { cursor } : {}) },
          })
        }
        empty={{ text: enrolling.empty, next: <a href={to('/budgets')}>{enrolling.toBudgets}</a> }}
      />
      {opening && <OpenSignup close={() => setOpening(false)} opened={(id) => go(to(`/sign-ups/${id}`))} />}
    </>
  )
}

export const screen: Screen = { component: Signups }
