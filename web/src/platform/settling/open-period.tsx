import { useState } from 'react'
import { showToast } from '../../toasts.ts'
import { client } from '../../console/api.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { useTongue } from '../../console/speech.ts'
import { instantOf } from '../../console/zoned.ts'
import { MomentField } from '../parts/moment-field.tsx'
import type { Words } from '../words/zh-CN.ts'

/** Opens the next period. Only the first one says when it begins. */
export function OpenPeriod(props: { first: boolean; close: () => void; opened: () => void }) {
  const { words, timeZone } = useTongue<Words>()
  const { period } = words
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [due, setDue] = useState('')
  const act = useActing(
    (key) => {
      const [begins, ends, paid] = [from, to, due].map((one) => instantOf(one, timeZone))
      return client.openSettlementPeriod({
        body: { to: ends ?? '', ...(begins ? { from: begins } : {}), ...(paid ? { due: paid } : {}) },
        key,
      })
    },
    () => {
      showToast(words.act.done, 'ok')
      props.opened()
    },
  )
  return (
    <ConfirmDialog
      title={period.open}
      label={period.open}
      hint={period.openHint}
      blocked={to === '' || (props.first && from === '')}
      busy={act.busy}
      failure={act.failure}
      onClose={props.close}
      onGo={() => void act.run()}
    >
      {props.first && <MomentField label={period.firstFrom} value={from} onChange={setFrom} />}
      <MomentField label={period.to} value={to} onChange={setTo} />
      <MomentField
        label={`${period.due} (${words.act.optional})`}
        hint={period.dueHint}
        value={due}
        onChange={setDue}
      />
    </ConfirmDialog>
  )
}
