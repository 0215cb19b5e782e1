import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { serverNowMs } from '../../clock.ts'
import { client, may, me } from '../api.ts'
import { MakeKey } from '../keys/make-key.tsx'
import { ListPage } from '../parts/list-page.tsx'
import { State } from '../parts/state.tsx'
import type { Column } from '../parts/table.tsx'
import type { Screen } from '../screen.ts'
import { useTongue, type Tongue } from '../speech.ts'
import { choicesOf } from './batches.tsx'
import { abilityWord } from './roles.tsx'
import { Deeds } from '../parts/deeds.tsx'
import { Merchant } from '../parts/merchants.tsx'
import { Once } from '../parts/once.tsx'

type Key = Schemas['Key']
type Query = NonNullable<Input<'listKeys'>['query']>

const isOver = (row: Key): boolean =>
  row.revokedAt !== null || (row.expiresAt !== null && Date.parse(row.expiresAt) <= serverNowMs())

/** O18. Keys of backends and pages: what each may do, when it was last used; rotated and revoked here. */
function Keys() {
  const tongue = useTongue()
  const { words } = tongue
  const { house } = words
  const [version, setVersion] = useState(0)
  const [made, setMade] = useState<string>()
  const [making, setMaking] = useState(false)
  const changed = (): void => setVersion((count) => count + 1)
  return (
    <>
      <ListPage<Key>
        name="keys"
        title={house.keys}
        intro={house.keysIntro}
        version={version}
        actions={
          may('keys:write') && (
            <button type="button" className="button button-first" onClick={() => setMaking(true)}>
              {house.makeKey}
            </button>
          )
        }
        filters={[
          { key: 'search', label: house.keySearch },
          { key: 'kind', label: house.keyKind, choices: choicesOf(house.keyKinds) },
          {
            key: 'live',
            label: words.people.state,
            choices: [
              { value: 'true', label: house.live },
              { value: 'false', label: house.revoked },
            ],
          },
        ]}
        keyOf={(row) => row.id}
        columns={columnsIn(tongue, changed, setMade)}
        load={(query, cursor) => client.listKeys({ query: { ...(query as Query), ...(cursor ? { cursor } : {}) } })}
        empty={{ text: house.noKeys }}
      />
      {making && (
        <MakeKey
          close={() => setMaking(false)}
          made={(key) => {
            setMaking(false)
            setMade(key.value)
            changed()
          }}
        />
      )}
      {made !== undefined && <Once title={house.newKey} secret={made} close={() => setMade(undefined)} />}
    </>
  )
}

function columnsIn(tongue: Tongue, changed: () => void, made: (value: string) => void): Column<Key>[] {
  const { words, moment } = tongue
  const { house } = words
  const all: Column<Key>[] = [
    {
      key: 'name',
      head: house.keyName,
      cell: (row) => (
        <>
          {row.name}
          <small>{row.id}</small>
        </>
      ),
      text: (row) => row.name,
    },
    { key: 'kind', head: house.keyKind, cell: (row) => house.keyKinds[row.kind], text: (row) => row.kind },
    {
      key: 'whose',
      head: house.whose,
      cell: (row) => (row.merchant ? <Merchant id={row.merchant} /> : house.platform),
      text: (row) => row.merchant ?? '',
    },
    {
      key: 'abilities',
      head: house.abilities,
      cell: (row) => (
        <details>
          <summary>{words.counts.label(house.abilities, tongue.count(row.abilities.length))}</summary>
          {row.abilities.map((ability) => (
            <small key={ability} title={ability}>
              {abilityWord(ability, tongue)}
            </small>
          ))}
        </details>
      ),
      text: (row) => row.abilities.join(' '),
    },
    {
      key: 'state',
      head: words.people.state,
      cell: (row) => <State of={isOver(row) ? 'disabled' : 'active'}>{isOver(row) ? house.revoked : house.live}</State>,
      text: (row) => (isOver(row) ? house.revoked : house.live),
    },
    {
      key: 'used',
      head: house.lastUsed,
      cell: (row) => (row.lastUsedAt ? moment(row.lastUsedAt) : house.never),
      text: (row) => row.lastUsedAt ?? '',
    },
    {
      key: 'expires',
      head: house.expires,
      cell: (row) => (row.expiresAt ? moment(row.expiresAt) : house.noEnd),
      text: (row) => row.expiresAt ?? '',
    },
    { key: 'moves', head: words.list.actions, cell: (row) => <Moves of={row} changed={changed} made={made} /> },
  ]
  // a merchant's owner sees the merchant's own only
  return me.get()?.merchant ? all.filter((column) => column.key !== 'whose') : all
}

function Moves({ of, changed, made }: { of: Key; changed: () => void; made: (value: string) => void }) {
  const { house } = useTongue().words
  if (isOver(of) || !may('keys:write')) return null
  const input = (key: string) => ({ path: { id: of.id }, body: {}, key })
  return (
    <Deeds
      done={changed}
      deeds={[
        {
          name: 'rotate',
          label: house.rotate,
          ability: 'keys:write',
          step: 'sure',
          hint: house.rotateHint,
          run: async (key) => made((await client.rotateKey(input(key))).value),
        },
        {
          name: 'revoke',
          label: house.revoke,
          ability: 'keys:write',
          step: 'sure',
          danger: true,
          hint: house.revokeHint,
          run: (key) => client.revokeKey(input(key)),
        },
      ]}
    />
  )
}

export const screen: Screen = { component: Keys }
