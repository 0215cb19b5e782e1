import type { Input, Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { ask, client, may } from '../api.ts'
import { majorOf } from '../figures.ts'
import { Deeds } from '../parts/deeds.tsx'
import { ListPage } from '../parts/list-page.tsx'
import { Merchant } from '../parts/merchants.tsx'
import { State } from '../parts/state.tsx'
import type { Column } from '../parts/table.tsx'
import { BidDialog } from '../places/bid-dialog.tsx'
import type { Screen } from '../screen.ts'
import { useTongue, type Tongue } from '../speech.ts'
import { to } from '../ways.ts'
import { choicesOf } from './batches.tsx'

type Bid = Schemas['PlacementBid']
type Query = NonNullable<Input<'listPlacementBids'>['query']>
type Move = 'pause' | 'resume' | 'end'

const moves = {
  pause: client.pausePlacementBid,
  resume: client.resumePlacementBid,
  end: client.endPlacementBid,
} as const

/** Bids for the places that buyers see first: what they may spend, and what they spent. */
function Places() {
  const tongue = useTongue()
  const { places } = tongue.words
  const [version, setVersion] = useState(0)
  const [making, setMaking] = useState(false)
  const changed = (): void => setVersion((count) => count + 1)
  return (
    <>
      <ListPage<Bid>
        name="placement-bids"
        title={places.heading}
        intro={places.intro}
        version={version}
        actions={
          may('placements:bid') && (
            <button type="button" className="button button-first" onClick={() => setMaking(true)}>
              {places.create}
            </button>
          )
        }
        filters={[
          { key: 'placement', label: places.place, choices: choicesOf(places.places) },
          { key: 'state', label: places.state, choices: choicesOf(places.states) },
        ]}
        keyOf={(row) => row.id}
        columns={columnsIn(tongue, changed)}
        load={(query, cursor) =>
          client.listPlacementBids({ query: { ...(query as Query), ...(cursor ? { cursor } : {}) } })
        }
        empty={{ text: places.empty }}
      />
      {making && (
        <BidDialog
          close={() => setMaking(false)}
          saved={() => {
            setMaking(false)
            changed()
          }}
        />
      )}
    </>
  )
}

function columnsIn({ words, say, money, count }: Tongue, changed: () => void): Column<Bid>[] {
  const { places } = words
  const isOut = (row: Bid) => row.state === 'running' && row.leftMinor === 0
  const stateOf = (row: Bid) => (isOut(row) ? places.spentUp : places.states[row.state])
  return [
    {
      key: 'coupon',
      head: places.coupon,
      cell: (row) => (
        <>
          <a href={to(`/coupons/${row.batch}`)}>{say(row.title)}</a>
          <small>{places.places[row.placement]}</small>
        </>
      ),
      text: (row) => say(row.title),
    },
    {
      key: 'merchant',
      head: places.merchant,
      cell: (row) => <Merchant id={row.merchant} />,
      text: (row) => row.merchant,
    },
    {
      key: 'state',
      head: places.state,
      cell: (row) => <State of={isOut(row) ? 'paused' : row.state}>{stateOf(row)}</State>,
      text: stateOf,
    },
    {
      key: 'bid',
      head: places.bid,
      figures: true,
      cell: (row) => money(row.bidMinor),
      text: (row) => majorOf(row.bidMinor),
    },
    {
      key: 'spent',
      head: places.spent,
      figures: true,
      cell: (row) => (
        <>
          {money(row.spentMinor)}
          <small>{places.left(money(row.leftMinor))}</small>
        </>
      ),
      text: (row) => majorOf(row.spentMinor),
    },
    {
      key: 'budget',
      head: places.budget,
      figures: true,
      cell: (row) => money(row.budgetMinor),
      text: (row) => majorOf(row.budgetMinor),
    },
    {
      key: 'visits',
      head: places.visits,
      figures: true,
      cell: (row) => (
        <>
          {count(row.visits)}
          {row.visits > 0 && <small>{places.each(money(Math.round(row.spentMinor / row.visits)))}</small>}
        </>
      ),
      text: (row) => row.visits,
    },
    { key: 'moves', head: words.list.actions, cell: (row) => <Actions of={row} changed={changed} /> },
  ]
}

function Actions({ of, changed }: { of: Bid; changed: () => void }) {
  const { places } = useTongue().words
  const [editing, setEditing] = useState<Bid>()
  if (!may('placements:bid') || of.events.length === 0) return null
  // read again, so that what is changed is what stands now
  const edit = async (): Promise<void> =>
    setEditing(await ask(() => client.getPlacementBid({ path: { id: of.id } })).catch(() => of))
  const deeds = (of.events as Move[]).map((move) => ({
    name: move,
    label: places.moves[move],
    ability: 'placements:bid',
    step: 'sure' as const,
    hint: places.hints[move],
    danger: move === 'end',
    run: (key: string) => moves[move]({ path: { id: of.id }, body: {}, key }),
  }))
  return (
    <div className="row">
      <button type="button" className="button" onClick={() => void edit()}>
        {places.edit}
      </button>
      <Deeds deeds={deeds} done={changed} />
      {editing && (
        <BidDialog
          of={editing}
          close={() => setEditing(undefined)}
          saved={() => {
            setEditing(undefined)
            changed()
          }}
        />
      )}
    </div>
  )
}

export const screen: Screen = { component: Places }
