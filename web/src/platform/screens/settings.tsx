import { useLoad } from '../../load.ts'
import { ask, client } from '../../console/api.ts'
import { Table } from '../../console/parts/table.tsx'
import { Block, Empty } from '../../console/parts/waiting.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { Who } from '../parts/who.tsx'
import { flattened } from '../flattened.ts'
import type { Words } from '../words/zh-CN.ts'

const MOST = 50

/** O18. The rules in force, and what each edit changed. */
function Settings() {
  const { words, moment } = useTongue<Words>()
  const { house } = words
  const now = useLoad('settings', () => ask(() => client.getSettings()))
  const past = useLoad('settings versions', () => ask(() => client.listSettingsVersions({ query: { limit: MOST } })))
  return (
    <>
      <div>
        <h1>{house.settings}</h1>
        <p className="page-intro">{house.settingsIntro}</p>
      </div>
      <section className="panel">
        <Block loaded={now} lines={10}>
          {({ version, settings }) => (
            <>
              <h2>{house.inForce(version)}</h2>
              {version === 0 && <p className="soft">{house.byDefault}</p>}
              <Table
                label={house.settings}
                rows={[...flattened(settings)]}
                keyOf={([name]) => name}
                columns={[
                  { key: 'name', head: house.setting, cell: ([name]) => <code>{name}</code> },
                  { key: 'value', head: house.value, cell: ([, value]) => <code>{value}</code> },
                ]}
              />
            </>
          )}
        </Block>
      </section>
      <section className="panel">
        <h2>{house.history}</h2>
        <Block loaded={past}>
          {({ data }) =>
            data.length === 0 ? (
              <Empty text={house.noHistory} />
            ) : (
              <Table
                label={house.history}
                rows={data.map((row, n) => ({ ...row, before: data[n + 1] }))}
                keyOf={(row) => String(row.version)}
                columns={[
                  { key: 'version', head: house.version, figures: true, cell: (row) => row.version },
                  { key: 'by', head: house.editedBy, cell: (row) => <Who actor={row.editedBy} /> },
                  { key: 'at', head: house.editedAt, cell: (row) => row.editedAt && moment(row.editedAt) },
                  {
                    key: 'changed',
                    head: house.changed,
                    cell: (row) =>
                      row.before ? <Changes from={row.before.settings} to={row.settings} /> : house.first,
                  },
                ]}
              />
            )
          }
        </Block>
      </section>
    </>
  )
}

function Changes({ from, to }: { from: unknown; to: unknown }) {
  const [before, after] = [flattened(from), flattened(to)]
  const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name))
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <code>
            {name}: {before.get(name) ?? '∅'} → {after.get(name) ?? '∅'}
          </code>
        </li>
      ))}
    </ul>
  )
}

export const screen: Screen = { component: Settings }
