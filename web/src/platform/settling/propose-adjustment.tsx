import { useState } from 'react'
import { showToast } from '../../toasts.ts'
import { client } from '../../console/api.ts'
import { smallestOf, majorOf } from '../../console/figures.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { AreaField, Segments, TextField } from '../../console/parts/fields.tsx'
import { useTongue } from '../../console/speech.ts'
import { MerchantField } from '../../console/parts/merchants.tsx'
import type { Words } from '../words/zh-CN.ts'

type Direction = 'to' | 'from'
/** What the form begins with, where it is reached from something that is to be corrected. */
export type Wanted = { merchant?: string; minor?: number; reason?: string }

const written = (minor: number | undefined): string => (minor ? String(majorOf(Math.abs(minor))) : '')

/** A correction in either direction, with its reason; somebody else approves it. */
export function ProposeAdjustment(props: { wanted?: Wanted; close: () => void; proposed: () => void }) {
  const { words, currency } = useTongue<Words>()
  const { adjust, settling: money } = words
  const { wanted = {} } = props
  const [merchant, setMerchant] = useState(wanted.merchant ?? '')
  const [direction, setDirection] = useState<Direction>((wanted.minor ?? 0) < 0 ? 'from' : 'to')
  const [amount, setAmount] = useState(written(wanted.minor))
  const [reason, setReason] = useState(wanted.reason ?? '')
  const minor = smallestOf(amount, currency.digits)
  const wrong = amount !== '' && (minor === undefined || minor <= 0)
  const act = useActing(
    (key) =>
      client.proposeAdjustment({
        body: { merchant, minor: direction === 'to' ? (minor ?? 0) : -(minor ?? 0), reason },
        key,
      }),
    () => {
      showToast(adjust.proposed, 'ok')
      props.proposed()
    },
  )
  return (
    <ConfirmDialog
      title={adjust.propose}
      label={adjust.propose}
      hint={adjust.intro}
      blocked={merchant === '' || amount === '' || wrong || reason.trim().length < 3}
      busy={act.busy}
      failure={act.failure}
      onClose={props.close}
      onGo={() => void act.run()}
    >
      <MerchantField label={money.merchant} none={money.noMerchant} value={merchant} onChange={setMerchant} />
      <Segments
        label={adjust.direction}
        name="direction"
        value={direction}
        choices={[
          { value: 'to', label: adjust.toMerchant },
          { value: 'from', label: adjust.fromMerchant },
        ]}
        onChange={(next) => setDirection(next as Direction)}
      />
      <TextField
        label={money.amount}
        fault={wrong ? adjust.amountFault : undefined}
        inputMode="decimal"
        value={amount}
        onChange={setAmount}
        unit={words.form.yuan}
      />
      <AreaField label={money.reason} value={reason} onChange={setReason} maxLength={2000} />
    </ConfirmDialog>
  )
}
