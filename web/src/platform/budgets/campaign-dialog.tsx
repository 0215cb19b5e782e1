import { etagOf, type Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { showToast } from '../../toasts.ts'
import { client } from '../../console/api.ts'
import { CountField, MoneyField } from '../../console/form/figures.tsx'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { AreaField, ChoiceField, TextField } from '../../console/parts/fields.tsx'
import { Note } from '../../console/parts/note.tsx'
import { faultAt } from '../../console/parts/trouble.tsx'
import { choicesOf } from '../../console/screens/batches.tsx'
import { useTongue } from '../../console/speech.ts'
import { MomentField } from '../parts/moment-field.tsx'
import type { Words } from '../words/zh-CN.ts'
import { draftOf, faultsIn, typedOf, type Typed } from './campaign-fields.ts'

type Campaign = Schemas['Campaign']

/** A campaign and what it may cost, drafted or edited; what the service says of a field stands beside it. */
export function CampaignDialog(props: { of?: Campaign; close: () => void; saved: (next: Campaign) => void }) {
  const tongue = useTongue<Words>()
  const { words, timeZone } = tongue
  const { budgets } = words
  const { of } = props
  const [typed, setTyped] = useState<Typed>(() => typedOf(of, timeZone))
  const [tried, setTried] = useState(false)
  const set = (part: Partial<Typed>): void => setTyped({ ...typed, ...part })
  const act = useActing(
    (key) => {
      const body = draftOf(typed, of, timeZone)
      const ifMatch = of && etagOf(of)
      if (of) return client.editCampaign({ path: { id: of.id }, body, key, ...(ifMatch ? { ifMatch } : {}) })
      return client.createCampaign({ body, key })
    },
    (next) => {
      showToast(of ? budgets.saved : budgets.created, 'ok')
      props.saved(next)
    },
  )
  const own = tried ? faultsIn(typed) : []
  const wrongIn = (pointer: string, name: (typeof own)[number]): string | undefined =>
    faultAt(act.failure, pointer, tongue) ?? (own.includes(name) ? budgets.faults[name] : undefined)
  const title = of ? budgets.edit : budgets.create
  return (
    <ConfirmDialog
      title={title}
      label={words.act.save}
      busy={act.busy}
      failure={act.failure}
      onClose={props.close}
      onGo={() => {
        setTried(true)
        if (faultsIn(typed).length === 0) void act.run()
      }}
    >
      <TextField
        label={budgets.nameZh}
        value={typed.nameZh}
        onChange={(nameZh) => set({ nameZh })}
        maxLength={100}
        fault={wrongIn('/name', 'name')}
      />
      <TextField label={budgets.nameEn} value={typed.nameEn} onChange={(nameEn) => set({ nameEn })} maxLength={100} />
      <ChoiceField
        label={budgets.kind}
        value={typed.kind}
        choices={choicesOf(budgets.kinds)}
        onChange={(kind) => set({ kind: kind as Typed['kind'] })}
      />
      <MomentField
        label={budgets.starts}
        value={typed.from}
        onChange={(from) => set({ from })}
        fault={wrongIn('/startsAt', 'starts')}
      />
      <MomentField
        label={budgets.ends}
        value={typed.until}
        onChange={(until) => set({ until })}
        fault={wrongIn('/endsAt', 'ends')}
      />
      <ChoiceField
        label={budgets.limited}
        value={typed.limited ? 'some' : 'none'}
        choices={choicesOf(budgets.limits)}
        onChange={(next) => set({ limited: next === 'some' })}
      />
      {typed.limited && (
        <MoneyField
          label={budgets.limitField}
          value={typed.budgetMinor}
          onChange={(budgetMinor) => set({ budgetMinor })}
          fault={wrongIn('/budgetMinor', 'budget')}
        />
      )}
      {typed.limited && <Note>{budgets.limitMeaning}</Note>}
      <CountField
        label={budgets.perBuyer}
        hint={budgets.perBuyerHint}
        value={typed.perBuyerLimit}
        onChange={(perBuyerLimit) => set({ perBuyerLimit })}
        minimum={1}
        maximum={100_000}
      />
      <AreaField label={budgets.plan} value={typed.plan} onChange={(plan) => set({ plan })} maxLength={20_000} />
    </ConfirmDialog>
  )
}
