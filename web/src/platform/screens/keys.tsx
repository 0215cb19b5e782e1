import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { serverNowMs } from '../../clock.ts'
import { client, may } from '../../console/api.ts'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Column } from '../../console/parts/table.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue, type Tongue } from '../../console/speech.ts'
import { Deeds } from '../../console/parts/deeds.tsx'
import { Merchant } from '../../console/parts/merchants.tsx'
import { Once } from '../parts/once.tsx'
import type { Words } from '../words/zh-CN.ts'

type Key = Schemas['Key']

const isOver = (row: Key): boolean =>
  row.revokedAt !== null || (row.expiresAt !== null && Date.parse(row.expiresAt) <= serverNowMs())

/** O18. Keys of backends and pages: what each may do, when it was last used; rotated and revoked here. */
function Keys() {
  const tongue = useTongue<Words>()
  const { house } = tongue.words
  const [version, setVersion] = useState(0)
  const [made, setMade] = useState<string>()
  return (
    <>
      <ListPage<Key>
        name="keys"
        title={house.keys}
        intro={house.keysIntro}
        version={version}
        filters={[]}
        keyOf={(row) => row.id}
        columns={columnsIn(tongue, () => setVersion((count) => count + 1), setMade)}
        load={(_query, cursor) => client.listKeys({ query: cursor ? { cursor } : {} })}
        empty={{ text: house.noKeys }}
      />
      {made !== undefined && <Once title={house.newKey} secret={made} close={() => setMade(undefined)} />}
    </>
  )
}

function columnsIn(tongue: Tongue<Words>, changed: () => void, made: (value: string) => void): Column<Key>[] {
  const { words, moment } = tongue
  const { house } = words
  return [
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
            <small key={ability}>{ability}</small>
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
}

function Moves({ of, changed, made }: { of: Key; changed: () => void; made: (value: string) => void }) {
  const { house } = useTongue<Words>().words
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
