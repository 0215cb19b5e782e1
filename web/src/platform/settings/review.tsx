import type { Input, Schemas } from '@quanhe/sdk'
import { showToast } from '../../toasts.ts'
import { client } from '../../console/api.ts'
import { pruned } from '../../console/form/schema.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { Table } from '../../console/parts/table.tsx'
import { useTongue } from '../../console/speech.ts'
import { differences, leafText, pathText } from './differences.ts'

export type Parts = Partial<Schemas['Settings']>

/** What is about to be saved, value by value, before it counts for everybody. */
export function Review(props: {
  before: Parts
  after: Parts
  etag: string
  close: () => void
  saved: () => void
  refused?: (failure: unknown) => void
}) {
  const tongue = useTongue()
  const { house, conflict, detail } = tongue.words
  const rows = differences(props.before, props.after)
  const act = useActing(
    async (key) => {
      try {
        const body = pruned(props.after) as NonNullable<Input<'editSettings'>['body']>
        return await client.editSettings({ body, ifMatch: props.etag, key })
      } catch (failure) {
        props.refused?.(failure)
        throw failure
      }
    },
    () => {
      showToast(house.settingsSaved, 'ok')
      props.saved()
    },
  )
  return (
    <ConfirmDialog
      title={house.reviewSettings}
      label={house.saveSettings}
      hint={house.reviewHint}
      blocked={rows.length === 0}
      busy={act.busy}
      failure={act.failure}
      onClose={props.close}
      onGo={() => void act.run()}
    >
      <Table
        label={house.reviewSettings}
        rows={rows}
        keyOf={(row) => row.path}
        columns={[
          { key: 'field', head: conflict.field, cell: (row) => pathText(row.path, tongue) },
          {
            key: 'before',
            head: detail.before,
            cell: (row) => <del>{leafText({ name: row.name, value: row.before }, tongue)}</del>,
          },
          {
            key: 'after',
            head: detail.after,
            cell: (row) => <ins>{leafText({ name: row.name, value: row.after }, tongue)}</ins>,
          },
        ]}
      />
    </ConfirmDialog>
  )
}
