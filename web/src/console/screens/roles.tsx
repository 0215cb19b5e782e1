import type { Schemas } from '@quanhe/sdk'
import { useLoad } from '../../load.ts'
import { usePlace } from '../../router.ts'
import { ask, client, me } from '../api.ts'
import { ListPage } from '../parts/list-page.tsx'
import type { Column } from '../parts/table.tsx'
import { Block } from '../parts/waiting.tsx'
import type { Screen } from '../screen.ts'
import { useTongue, type Tongue } from '../speech.ts'
import { choicesOf } from './batches.tsx'

type Role = Schemas['RoleAbilities']
type Row = { ability: string; roles: readonly Role[] }

/** The word of a permission; one that has none yet is shown by its code. */
export const abilityWord = (ability: string, { words }: Tongue): string =>
  (words.abilities as Record<string, string>)[ability] ?? ability

const roleWord = (role: Role['role'], { words }: Tongue): string =>
  ({ ...words.roles, ...words.house.backendRoles })[role]

/** O18. Who may do what, from the table by which the service itself decides. */
function Roles() {
  const tongue = useTongue()
  const { house } = tongue.words
  const loaded = useLoad('roles', () => ask(() => client.listRoles()))
  const place = usePlace()
  const ours = me.get()?.merchant ? 'merchant' : 'platform'
  const side = place.query.get('side') ?? ours
  return (
    <Block loaded={loaded} lines={10}>
      {({ data }) => {
        const shown = data.filter((one) => one.side === side)
        const sides = ours === 'merchant' ? ['merchant', 'backend'] : Object.keys(house.sides)
        return (
          <ListPage<Row>
            name="roles"
            title={house.roles}
            intro={house.rolesIntro}
            filters={[
              { key: 'search', label: house.search },
              {
                key: 'side',
                label: house.side,
                choices: choicesOf(house.sides).filter((one) => sides.includes(one.value)),
              },
              {
                key: 'has',
                label: house.has,
                choices: shown.map(({ role }) => ({ value: role, label: roleWord(role, tongue) })),
              },
            ]}
            keyOf={(row) => row.ability}
            columns={columnsIn(tongue, shown)}
            load={async (query) => ({ data: rowsOf(shown, query, tongue), next: null })}
            empty={{ text: house.noRoles }}
          />
        )
      }}
    </Block>
  )
}

function rowsOf(shown: Role[], { search = '', has }: Record<string, string>, tongue: Tongue): Row[] {
  const wanted = search.toLowerCase()
  return [...new Set(shown.flatMap((one) => one.abilities))]
    .filter((ability) => `${ability} ${abilityWord(ability, tongue)}`.toLowerCase().includes(wanted))
    .map((ability) => ({ ability, roles: shown.filter((one) => one.abilities.includes(ability)) }))
    .filter((row) => !has || row.roles.some((one) => one.role === has))
}

function columnsIn(tongue: Tongue, shown: Role[]): Column<Row>[] {
  const { house } = tongue.words
  return [
    {
      key: 'ability',
      head: house.ability,
      cell: ({ ability }) => (
        <>
          {abilityWord(ability, tongue)}
          <small>{ability}</small>
        </>
      ),
      text: (row) => row.ability,
    },
    ...shown.map((one): Column<Row> => {
      const may = (row: Row): boolean => row.roles.includes(one)
      return {
        key: one.role,
        head: roleWord(one.role, tongue),
        cell: (row) => (may(row) ? <strong>{house.yes}</strong> : <span className="soft">{house.no}</span>),
        text: (row) => (may(row) ? house.yes : house.no),
      }
    }),
  ]
}

export const screen: Screen = { component: Roles }
