import type { Input, Schemas } from '@quanhe/sdk'
import { etagOf } from '@quanhe/sdk'
import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { showToast } from '../../toasts.ts'
import { ask, client } from '../api.ts'
import { MoneyField } from '../form/figures.tsx'
import { useActing } from '../parts/acting.ts'
import { ConfirmDialog } from '../parts/confirm.tsx'
import { ChoiceField } from '../parts/fields.tsx'
import { Note } from '../parts/note.tsx'
import { useTongue } from '../speech.ts'

type Bid = Schemas['PlacementBid']
type Place = Bid['placement']
type Batch = Input<'createPlacementBid'>['body']['batch']

/** What one bid says: of a new one the offer and the place too. A change starts from what the service says now. */
export function BidDialog({ of, close, saved }: { of?: Bid; close: () => void; saved: () => void }) {
  const { words, say, money } = useTongue()
  const { places } = words
  const offers = useLoad('offers to promote', () =>
    ask(() => client.listManagedBatches({ query: { state: ['live'], limit: 200 } })),
  )
  const rules = useLoad('places', () => ask(() => client.listPlacements({})))
  const [chosen, setChosen] = useState<Batch>()
  const [place, setPlace] = useState<Place>(of?.placement ?? 'coupon_centre')
  const [bidMinor, setBid] = useState<number | undefined>(of?.bidMinor)
  const [budgetMinor, setBudget] = useState<number | undefined>(of?.budgetMinor)
  const fits = (offers.data?.data ?? []).filter((one) => one.claim === 'click' && one.visibility === 'public')
  const batch = chosen ?? fits[0]?.id
  const rule = rules.data?.data.find((one) => one.placement === place)
  const act = useActing(
    (key) => {
      const amounts = { bidMinor: bidMinor ?? 0, budgetMinor: budgetMinor ?? 0 }
      if (!of) return client.createPlacementBid({ body: { batch: batch ?? '', placement: place, ...amounts }, key })
      const ifMatch = etagOf(of)
      return client.editPlacementBid({
        path: { id: of.id },
        body: amounts,
        key,
        ...(ifMatch ? { ifMatch } : {}),
      })
    },
    () => {
      showToast(of ? places.changed : places.made, 'ok')
      saved()
    },
  )
  const missing = bidMinor === undefined || budgetMinor === undefined || (!of && batch === undefined)
  return (
    <ConfirmDialog
      title={of ? places.edit : places.create}
      label={of ? words.act.save : places.create}
      blocked={missing}
      busy={act.busy}
      failure={act.failure}
      onClose={close}
      onGo={() => void act.run()}
    >
      {!of && offers.data && fits.length === 0 && <Note>{places.none}</Note>}
      {!of && fits.length > 0 && (
        <ChoiceField
          label={places.coupon}
          value={batch ?? ''}
          choices={fits.map((one) => ({ value: one.id, label: say(one.title) }))}
          onChange={setChosen}
        />
      )}
      {!of && (
        <ChoiceField
          label={places.place}
          hint={rule && places.terms(rule.slots, money(rule.reserveMinor))}
          value={place}
          choices={(rules.data?.data ?? [])
            .filter(({ slots }) => slots > 0)
            .map(({ placement }) => ({ value: placement, label: places.places[placement] }))}
          onChange={(next) => setPlace(next as Place)}
        />
      )}
      <MoneyField
        label={places.bidField}
        hint={places.bidHint}
        value={bidMinor}
        onChange={setBid}
        minimum={rule?.reserveMinor}
      />
      <MoneyField
        label={places.budgetField}
        hint={places.budgetHint}
        value={budgetMinor}
        onChange={setBudget}
        minimum={of?.spentMinor}
      />
    </ConfirmDialog>
  )
}
