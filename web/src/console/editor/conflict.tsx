import { useState } from 'react'
import { labelOf } from '../form/labels.ts'
import type { Value } from '../form/schema.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Segments } from '../parts/fields.tsx'
import { Table } from '../parts/table.tsx'
import { useTongue } from '../speech.ts'
import { textOf } from './change-table.tsx'
import { changedFields } from './changes.ts'

/** Somebody else saved first: field by field, theirs or mine. What only one of us changed is taken as it is. */
export function Conflict(props: {
  base: Value
  theirs: Value
  mine: Value
  onDone: (merged: Value) => void
  onClose: () => void
}) {
  const tongue = useTongue()
  const { conflict, act } = tongue.words
  const { base, theirs, mine } = props
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const both = changedFields(base, theirs)
  const own = changedFields(base, mine)
  const merge = (): void => {
    const kept = own.filter((name) => !taken.has(name)).map((name) => [name, mine[name]])
    props.onDone({ ...theirs, ...(Object.fromEntries(kept) as Value) })
  }
  const choose = (name: string, take: boolean): void => {
    const next = new Set(taken)
    if (take) next.add(name)
    else next.delete(name)
    setTaken(next)
  }
  return (
    <Dialog
      title={conflict.heading}
      onClose={props.onClose}
      foot={
        <button type="button" className="button button-first" onClick={merge}>
          {act.confirm}
        </button>
      }
    >
      <p>{conflict.hint}</p>
      <Table
        label={conflict.heading}
        rows={both}
        keyOf={(name) => name}
        columns={[
          { key: 'field', head: conflict.field, cell: (name) => labelOf(name, tongue) },
          { key: 'before', head: conflict.before, cell: (name) => textOf(name, base[name], tongue) },
          { key: 'theirs', head: conflict.theirs, cell: (name) => textOf(name, theirs[name], tongue) },
          { key: 'mine', head: conflict.mine, cell: (name) => textOf(name, mine[name], tongue) },
          {
            key: 'choice',
            head: tongue.words.list.actions,
            cell: (name) =>
              own.includes(name) ? (
                <Segments
                  label={labelOf(name, tongue)}
                  name={name}
                  value={taken.has(name) ? 'theirs' : 'mine'}
                  choices={[
                    { value: 'mine', label: conflict.keepMine },
                    { value: 'theirs', label: conflict.takeTheirs },
                  ]}
                  onChange={(next) => choose(name, next === 'theirs')}
                />
              ) : (
                conflict.takeTheirs
              ),
          },
        ]}
      />
    </Dialog>
  )
}
