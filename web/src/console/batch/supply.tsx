import { etagOf } from '@quanhe/sdk'
import { useState } from 'react'
import { showToast } from '../../toasts.ts'
import { client } from '../api.ts'
import type { Batch } from '../batch-moves.ts'
import { CountField, MoneyField } from '../form/figures.tsx'
import { useActing } from '../parts/acting.ts'
import { Note } from '../parts/note.tsx'
import { ReasonDialog } from '../parts/reason.tsx'
import { useTongue } from '../speech.ts'

/** More or less stock and budget of a published batch: the figures that it shall have, sent as what is added. */
export function Supply({ batch, replace }: { batch: Batch; replace: (next: Batch) => void }) {
  const { words, count, money } = useTongue()
  const { detail, fields } = words
  const { supply } = batch
  const [open, setOpen] = useState(false)
  const [stock, setStock] = useState<number | undefined>(supply.stock)
  const [budget, setBudget] = useState<number | undefined>(supply.budgetMinor)
  const change = useActing(
    (key, because: string) => {
      const body = {
        ...(stock === undefined || stock === supply.stock ? {} : { stock: stock - supply.stock }),
        ...(budget === undefined || budget === supply.budgetMinor ? {} : { budgetMinor: budget - supply.budgetMinor }),
        ...(because ? { because } : {}),
      }
      const tag = etagOf(batch)
      return client.changeBatchSupply({ path: { id: batch.id }, body, key, ...(tag ? { ifMatch: tag } : {}) })
    },
    (next) => {
      setOpen(false)
      showToast(words.batch.moved, 'ok')
      replace(next)
    },
  )
  const show = (): void => {
    setStock(supply.stock)
    setBudget(supply.budgetMinor)
    setOpen(true)
  }
  return (
    <>
      <button type="button" className="button" onClick={show}>
        {detail.changeSupply}
      </button>
      {open && (
        <ReasonDialog
          title={detail.changeSupply}
          label={words.act.save}
          optional
          busy={change.busy}
          failure={change.failure}
          onClose={() => setOpen(false)}
          onGo={(because) => void change.run(because)}
        >
          <CountField
            label={fields.stock}
            hint={detail.issuedSoFar(count(supply.issued))}
            value={stock}
            onChange={setStock}
          />
          <MoneyField
            label={fields.budgetMinor}
            hint={detail.usedSoFar(money(supply.spentMinor + supply.reservedMinor))}
            value={budget}
            onChange={setBudget}
          />
          <Note>{detail.supplyApproval}</Note>
        </ReasonDialog>
      )}
    </>
  )
}
