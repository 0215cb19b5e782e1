import { useState } from 'react'
import { showToast } from '../../toasts.ts'
import { client } from '../../console/api.ts'
import { smallestOf } from '../../console/figures.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { AreaField, TextField } from '../../console/parts/fields.tsx'
import { useTongue } from '../../console/speech.ts'
import { instantOf } from '../../console/zoned.ts'
import { MerchantField } from '../../console/parts/merchants.tsx'
import { MomentField } from '../parts/moment-field.tsx'
import type { Words } from '../words/zh-CN.ts'

/** A new version of the service fee, for all merchants or one. Somebody else announces it. */
export function ProposeFee(props: { close: () => void; proposed: () => void }) {
  const { words, timeZone } = useTongue<Words>()
  const { fee, settling: money } = words
  const [merchant, setMerchant] = useState('')
  const [back, setBack] = useState(false)
  const [rate, setRate] = useState('')
  const [from, setFrom] = useState('')
  const [reason, setReason] = useState('')
  const basisPoints = smallestOf(rate, 2)
  const wrong = rate !== '' && (basisPoints === undefined || basisPoints < 0)
  const none = merchant !== '' && back
  const act = useActing(
    (key) => {
      const effectiveAt = instantOf(from, timeZone)
      return client.proposeServiceFee({
        body: {
          basisPoints: none ? null : (basisPoints ?? 0),
          reason,
          ...(merchant ? { merchant } : {}),
          ...(effectiveAt ? { effectiveAt } : {}),
        },
        key,
      })
    },
    () => {
      showToast(fee.proposed, 'ok')
      props.proposed()
    },
  )
  return (
    <ConfirmDialog
      title={fee.propose}
      label={fee.propose}
      hint={fee.proposeHint}
      blocked={(!none && (rate === '' || wrong)) || reason.trim().length < 3}
      busy={act.busy}
      failure={act.failure}
      onClose={props.close}
      onGo={() => void act.run()}
    >
      <MerchantField label={fee.whose} none={fee.common} value={merchant} onChange={setMerchant} />
      {merchant !== '' && (
        <label className="tick">
          <input type="checkbox" checked={back} onChange={() => setBack(!back)} />
          {fee.backToCommon}
        </label>
      )}
      {!none && (
        <TextField
          label={fee.rateField}
          hint={fee.rateHint}
          fault={wrong ? fee.rateFault : undefined}
          inputMode="decimal"
          value={rate}
          onChange={setRate}
          unit="%"
        />
      )}
      <MomentField label={fee.effectiveField} hint={fee.effectiveHint} value={from} onChange={setFrom} />
      <AreaField label={money.reason} value={reason} onChange={setReason} maxLength={2000} />
    </ConfirmDialog>
  )
}
