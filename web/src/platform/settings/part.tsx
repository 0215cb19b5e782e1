import { etagOf } from '@quanhe/sdk'
import { useState } from 'react'
import { client, ask, Failure, may } from '../../console/api.ts'
import { Conflict } from '../../console/editor/conflict.tsx'
import { Drawn } from '../../console/form/drawn.tsx'
import { kindLabel, labelOf } from '../../console/form/labels.ts'
import { FormContext } from '../../console/form/facts.ts'
import { faultsIn } from '../../console/form/faults.ts'
import type { Value } from '../../console/form/schema.ts'
import { settingsSchema } from '../../console/form/settings-schema.ts'
import { Facts } from '../../console/parts/facts.tsx'
import { faultsOf, Trouble } from '../../console/parts/trouble.tsx'
import { useUnsaved } from '../../console/unsaved.tsx'
import { useTongue } from '../../console/speech.ts'
import { differences, leafText, leavesOf, pathText } from './differences.ts'
import { Review, type Parts } from './review.tsx'

type InForce = { settings: Parts; etag: string }
type Props = { name: string; now: InForce; edited: boolean; edit: (on: boolean) => void; saved: () => void }

/** One part of the settings: as it is, or as a form that is drawn from the service's own schema. */
export function Part({ name, now, edited, edit, saved }: Props) {
  const tongue = useTongue()
  const { house } = tongue.words
  const leaves = leavesOf((now.settings as Value)[name])
  return (
    <section className="panel" aria-labelledby={`part-${name}`}>
      <div className="page-head">
        <h2 id={`part-${name}`}>{labelOf(name, tongue)}</h2>
        {!edited && may('settings:write') && (
          <button type="button" className="button" onClick={() => edit(true)}>
            {house.editPart(labelOf(name, tongue))}
          </button>
        )}
      </div>
      {edited && may('settings:write') ? (
        <Editing name={name} now={now} close={() => edit(false)} saved={saved} />
      ) : leaves.length === 0 ? (
        <p className="soft">{house.nothingSet}</p>
      ) : (
        <Facts rows={leaves.map((leaf) => [pathText(leaf.path, tongue), leafText(leaf, tongue)] as const)} />
      )}
    </section>
  )
}

function Editing({ name, now, close, saved }: { name: string; now: InForce; close: () => void; saved: () => void }) {
  const tongue = useTongue()
  const { house, act } = tongue.words
  const [base, setBase] = useState(now)
  const [value, setValue] = useState<unknown>((now.settings as Value)[name])
  const [reviewing, setReviewing] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [theirs, setTheirs] = useState<InForce>()
  const schema = settingsSchema.properties?.[name] ?? {}
  const was = (of: InForce): Value => ({ [name]: (of.settings as Value)[name] })
  const instruments = schema.items?.properties?.['instruments']?.items?.enum ?? []
  const changed = differences(was(base), { [name]: value }).length > 0
  const own = faultsIn(schema, value, `/${name}`)
  const letGo = useUnsaved(changed)
  const refused = (found: unknown): void => {
    const known = new Failure(found)
    setFailure(known)
    if (faultsOf(known).length > 0) setReviewing(false)
    if (known.code !== 'changed_meanwhile') return
    setReviewing(false)
    void ask(() => client.getSettings()).then((found) =>
      setTheirs({ settings: found.settings, etag: etagOf(found) ?? '' }),
    )
  }
  return (
    <FormContext
      value={{
        choices: { instruments: instruments.map((one) => ({ value: one, label: kindLabel(one, tongue) })) },
        faults: [...own, ...faultsOf(failure)],
      }}
    >
      <Drawn name={name} schema={schema} pointer={`/${name}`} value={value} required onChange={setValue} />
      {failure !== undefined && <Trouble failure={failure} />}
      <div className="savebar">
        <button type="button" className="button" onClick={close}>
          {act.cancel}
        </button>
        <button
          type="button"
          className="button button-first"
          disabled={!changed || own.length > 0}
          onClick={() => setReviewing(true)}
        >
          {house.reviewSettings}
        </button>
      </div>
      {reviewing && (
        <Review
          before={was(base) as Parts}
          after={{ [name]: value } as Parts}
          etag={base.etag}
          close={() => setReviewing(false)}
          saved={() => {
            letGo()
            saved()
          }}
          refused={refused}
        />
      )}
      {theirs && (
        <Conflict
          base={was(base)}
          theirs={was(theirs)}
          mine={{ [name]: value }}
          onClose={() => setTheirs(undefined)}
          onDone={(merged) => {
            setBase(theirs)
            setValue(merged[name])
            setTheirs(undefined)
            setFailure(undefined)
          }}
        />
      )}
    </FormContext>
  )
}
