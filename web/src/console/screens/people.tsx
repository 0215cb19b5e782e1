import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { client, may, me } from '../api.ts'
import { ListPage } from '../parts/list-page.tsx'
import { State } from '../parts/state.tsx'
import type { Column } from '../parts/table.tsx'
import type { Screen } from '../screen.ts'
import { choicesOf } from './batches.tsx'
import { useTongue, type Tongue } from '../speech.ts'
import { Deeds, type Deed } from '../parts/deeds.tsx'
import { ChangeRole } from '../people/change-role.tsx'
import { rolesToGive } from '../people/roles-to-give.ts'
import { InvitePerson } from '../people/invite-person.tsx'
import { Merchant } from '../parts/merchants.tsx'
import { Once } from '../parts/once.tsx'

type Person = Schemas['StaffMember']
type Invitation = Schemas['StaffInvitation']
type Query = NonNullable<Input<'listStaff'>['query']>

/** O18. Who works here, in which role; invited, moved and let go by others than themselves. */
function People() {
  const tongue = useTongue()
  const { people } = tongue.words
  const [version, setVersion] = useState(0)
  const [inviting, setInviting] = useState(false)
  const [moving, setMoving] = useState<Person>()
  const [invited, setInvited] = useState<Invitation>()
  const changed = (): void => setVersion((count) => count + 1)
  return (
    <>
      <ListPage<Person>
        name="people"
        title={tongue.words.house.people}
        intro={people.intro}
        version={version}
        actions={
          may('staff:write') && (
            <button type="button" className="button button-first" onClick={() => setInviting(true)}>
              {people.invite}
            </button>
          )
        }
        filters={[
          { key: 'role', label: people.role, choices: rolesToGive(tongue.words.roles) },
          { key: 'state', label: people.state, choices: choicesOf(people.states) },
        ]}
        keyOf={(row) => row.id}
        columns={columnsIn(tongue, { changed, invited: setInvited, move: setMoving })}
        load={(query, cursor) => client.listStaff({ query: { ...(query as Query), ...(cursor ? { cursor } : {}) } })}
        empty={{ text: people.empty }}
      />
      {inviting && (
        <InvitePerson
          close={() => setInviting(false)}
          invited={(found) => {
            setInviting(false)
            setInvited(found)
            changed()
          }}
        />
      )}
      {moving && (
        <ChangeRole
          of={moving}
          close={() => setMoving(undefined)}
          done={() => {
            setMoving(undefined)
            changed()
          }}
        />
      )}
      {invited && (
        <Once title={people.token} secret={invited.token} until={invited.endsAt} close={() => setInvited(undefined)} />
      )}
    </>
  )
}

type Doing = { changed: () => void; invited: (found: Invitation) => void; move: (person: Person) => void }

function columnsIn({ words, moment }: Tongue, doing: Doing): Column<Person>[] {
  const { people, house, roles } = words
  const all: Column<Person>[] = [
    {
      key: 'name',
      head: people.name,
      cell: (row) => (
        <>
          {row.name}
          <small>{row.login}</small>
        </>
      ),
      text: (row) => `${row.name} ${row.login}`,
    },
    { key: 'role', head: people.role, cell: (row) => roles[row.role], text: (row) => roles[row.role] },
    {
      key: 'whose',
      head: house.whose,
      cell: (row) => (row.merchant ? <Merchant id={row.merchant} /> : house.platform),
      text: (row) => row.merchant ?? house.platform,
    },
    {
      key: 'state',
      head: people.state,
      cell: (row) => <State of={row.state}>{people.states[row.state]}</State>,
      text: (row) => people.states[row.state],
    },
    {
      key: 'factor',
      head: people.factor,
      cell: (row) => (row.signsInElsewhere ? house.elsewhere : row.secondFactor ? house.on : house.off),
      text: (row) => (row.secondFactor ? house.on : house.off),
    },
    { key: 'since', head: people.since, cell: (row) => moment(row.createdAt), text: (row) => row.createdAt },
    { key: 'moves', head: words.list.actions, cell: (row) => <Moves of={row} {...doing} /> },
  ]
  // a merchant's owner sees the merchant's own only
  return me.get()?.merchant ? all.filter((column) => column.key !== 'whose') : all
}

function Moves({ of, changed, invited, move }: { of: Person } & Doing) {
  const { words } = useTongue()
  const { people, house } = words
  if (!may('staff:write')) return null
  if (of.id === me.get()?.id) return <span className="soft">{house.self}</span>
  const input = (key: string) => ({ path: { id: of.id }, body: {}, key })
  const shared = { ability: 'staff:write', step: 'sure' } as const
  const reset: Deed = {
    ...shared,
    name: 'reset',
    label: house.reset,
    hint: house.resetHint,
    run: async (key) => invited((await client.resetStaff(input(key))).invitation),
  }
  const disable: Deed = {
    ...shared,
    name: 'disable',
    label: people.disable,
    hint: house.disableHint,
    danger: true,
    run: (key) => client.disableStaff(input(key)),
  }
  const enable: Deed = {
    ...shared,
    name: 'enable',
    label: people.enable,
    hint: house.enableHint,
    run: async (key) => invited((await client.enableStaff(input(key))).invitation),
  }
  return (
    <div className="row">
      {of.state !== 'disabled' && (
        <button type="button" className="button" onClick={() => move(of)}>
          {people.changeRole}
        </button>
      )}
      <Deeds deeds={of.state === 'disabled' ? [enable] : [reset, disable]} done={changed} />
    </div>
  )
}

export const screen: Screen = { component: People }
