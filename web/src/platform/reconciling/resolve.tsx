import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { showToast } from '../../toasts.ts'
import { client } from '../../console/api.ts'
import { smallestOf } from '../../console/figures.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { AreaField, ChoiceField, Segments, TextField } from '../../console/parts/fields.tsx'
import { choicesOf } from '../../console/screens/batches.tsx'
import { useTongue } from '../../console/speech.ts'
import { MerchantField } from '../../console/parts/merchants.tsx'
import type { Words } from '../words/zh-CN.ts'

type Difference = Schemas['ReconciliationDifference']
type Reason = NonNullable<Difference['reason']>
type Props = { of: Schemas['Reconciliation']; difference: Difference; close: () => void; done: () => void }

const gapOf = ({ oursMinor, theirsMinor }: Difference): number => Math.abs((theirsMinor ?? 0) - (oursMinor ?? 0))

/** Ends a difference with its finding. Corrected by an adjustment, that one is proposed first, for somebody else to approve. */
export function Resolve({ of, difference, close, done }: Props) {
  const { words, currency } = useTongue<Words>()
  const { recon, settling, adjust } = words
  const [reason, setReason] = useState<Reason>('their_error')
  const [note, setNote] = useState('')
  const [merchant, setMerchant] = useState(of.merchant ?? '')
  const [direction, setDirection] = useState<'to' | 'from'>('to')
  const [amount, setAmount] = useState(String(gapOf(difference) / 10 ** currency.digits))
  const minor = smallestOf(amount, currency.digits) ?? 0
  const correcting = reason === 'adjusted'
  const act = useActing(
    async (key) => {
      const words = note.trim()
      const proposed = correcting
        ? await client.proposeAdjustment({
            body: { merchant, minor: direction === 'to' ? minor : -minor, reason: words },
            key: `${key}-adjustment`,
          })
        : undefined
      return client.resolveReconciliationDifference({
        path: { id: of.id, n: difference.n },
        body: { reason, note: proposed ? `${words} (${proposed.id})` : words },
        key,
      } as never)
    },
    () => {
      showToast(correcting ? adjust.proposed : recon.resolved, 'ok')
      done()
    },
  )
  return (
    <ConfirmDialog
      title={`${recon.resolve}: ${recon.classNames[difference.class]} ${difference.order}`}
      label={recon.resolve}
      hint={recon.classHints[difference.class]}
      blocked={note.trim().length < 3 || (correcting && (minor <= 0 || merchant === ''))}
      busy={act.busy}
      failure={act.failure}
      onClose={close}
      onGo={() => void act.run()}
    >
      <ChoiceField
        label={recon.why}
        value={reason}
        choices={choicesOf(recon.reasons)}
        onChange={(next) => setReason(next as Reason)}
      />
      {correcting && (
        <>
          <p>{recon.adjustHint}</p>
          <MerchantField label={recon.merchant} none={settling.noMerchant} value={merchant} onChange={setMerchant} />
          <Segments
            label={adjust.direction}
            name="direction"
            value={direction}
            choices={[
              { value: 'to', label: adjust.toMerchant },
              { value: 'from', label: adjust.fromMerchant },
            ]}
            onChange={(next) => setDirection(next as 'to')}
          />
          <TextField
            label={settling.amount}
            fault={minor <= 0 ? adjust.amountFault : undefined}
            inputMode="decimal"
            value={amount}
            onChange={setAmount}
            unit={words.form.yuan}
          />
        </>
      )}
      <AreaField label={recon.note} hint={words.act.becauseHint} value={note} onChange={setNote} maxLength={1900} />
    </ConfirmDialog>
  )
}
