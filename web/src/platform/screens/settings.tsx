import { etagOf, type Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { go } from '../../router.ts'
import { ask, client, may } from '../../console/api.ts'
import { settingsSchema } from '../../console/form/settings-schema.ts'
import { Table } from '../../console/parts/table.tsx'
import { Block, Empty } from '../../console/parts/waiting.tsx'
import type { Screen, ScreenProps } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { Who } from '../../console/parts/who.tsx'
import { differences, leafText, pathText } from '../settings/differences.ts'
import { Part } from '../settings/part.tsx'
import { Review } from '../settings/review.tsx'
import type { Words } from '../words/zh-CN.ts'

type Version = Schemas['SettingsVersion']
const MOST = 50

/** O18. The rules in force, part by part, each with its form; and what each edit changed, by whom, and the way back to it. */
function Settings({ place }: ScreenProps) {
  const { words } = useTongue<Words>()
  const { house } = words
  const now = useLoad('settings', async () => {
    const found = await ask(() => client.getSettings())
    return { ...found, etag: etagOf(found) ?? '' }
  })
  const past = useLoad('settings versions', () => ask(() => client.listSettingsVersions({ query: { limit: MOST } })))
  const [back, setBack] = useState<Version>()
  const part = place.query.get('part')
  const edit = (name: string | null): void => go(place.path + (name ? `?part=${name}` : ''), { replace: true })
  const saved = (): void => {
    edit(null)
    setBack(undefined)
    now.reload()
    past.reload()
  }
  return (
    <>
      <div>
        <h1>{house.settings}</h1>
        <p className="page-intro">{house.settingsIntro}</p>
      </div>
      <Block loaded={now} lines={10}>
        {(found) => (
          <>
            <p className="soft">
              {house.inForce(found.version)} {found.version === 0 && house.byDefault}
            </p>
            {Object.keys(settingsSchema.properties ?? {}).map((name) => (
              <Part
                key={`${name} ${found.version}`}
                name={name}
                now={found}
                edited={part === name}
                edit={(on) => edit(on ? name : null)}
                saved={saved}
              />
            ))}
            {back && (
              <Review
                before={found.settings}
                after={back.settings}
                etag={found.etag}
                close={() => setBack(undefined)}
                saved={saved}
              />
            )}
          </>
        )}
      </Block>
      <section className="panel">
        <h2>{house.history}</h2>
        <Block loaded={past}>
          {({ data }) =>
            data.length === 0 ? <Empty text={house.noHistory} /> : <History rows={data} back={setBack} />
          }
        </Block>
      </section>
    </>
  )
}

function History({ rows, back }: { rows: readonly Version[]; back: (version: Version) => void }) {
  const { words, moment } = useTongue<Words>()
  const { house } = words
  return (
    <Table
      label={house.history}
      rows={rows.map((row, n) => ({ ...row, newest: n === 0, before: rows[n + 1] }))}
      keyOf={(row) => String(row.version)}
      columns={[
        { key: 'version', head: house.version, figures: true, cell: (row) => row.version },
        { key: 'by', head: house.editedBy, cell: (row) => <Who actor={row.editedBy} /> },
        { key: 'at', head: house.editedAt, cell: (row) => row.editedAt && moment(row.editedAt) },
        {
          key: 'changed',
          head: house.changed,
          cell: (row) => (row.before ? <Changes from={row.before.settings} to={row.settings} /> : <p>{house.first}</p>),
        },
        {
          key: 'back',
          head: words.list.actions,
          cell: (row) =>
            !row.newest &&
            may('settings:write') && (
              <button type="button" className="text-button" onClick={() => back(row)}>
                {house.backTo(row.version)}
              </button>
            ),
        },
      ]}
    />
  )
}

function Changes({ from, to }: { from: unknown; to: unknown }) {
  const tongue = useTongue<Words>()
  return (
    <ul>
      {differences(from, to).map(({ path, name, before, after }) => (
        <li key={path}>
          {pathText(path, tongue)}: <del>{leafText({ name, value: before }, tongue)}</del> →{' '}
          <ins>{leafText({ name, value: after }, tongue)}</ins>
        </li>
      ))}
    </ul>
  )
}

export const screen: Screen = { component: Settings }
