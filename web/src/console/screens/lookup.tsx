import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { client } from '../api.ts'
import { ListPage } from '../parts/list-page.tsx'
import { State } from '../parts/state.tsx'
import type { Screen } from '../screen.ts'
import { useTongue } from '../speech.ts'
import { to } from '../ways.ts'
import { go } from '../../router.ts'
import { choicesOf } from './batches.tsx'
import { TextField } from '../parts/fields.tsx'

type Coupon = Schemas['Coupon']

/** O4. One coupon by its number, or all that one buyer holds. */
function Lookup() {
  const { words, say, moment } = useTongue()
  const { issued } = words
  return (
    <ListPage<Coupon>
      name="coupons"
      title={words.issued.heading}
      intro={issued.lookupIntro}
      actions={<ByNumber />}
      filters={[
        { key: 'buyer', label: issued.buyer },
        { key: 'state', label: words.batch.state, choices: choicesOf(issued.couponStates) },
      ]}
      keyOf={(row) => row.id}
      load={async ({ buyer, state }, cursor) =>
        buyer
          ? client.listIssuedCoupons({
              query: { buyer, ...(state ? { state: state as Coupon['state'] } : {}), ...(cursor ? { cursor } : {}) },
            })
          : { data: [], next: null }
      }
      empty={{ text: issued.lookupEmpty }}
      columns={[
        {
          key: 'title',
          head: words.batch.title,
          cell: (row) => (
            <>
              <a href={to(`/vouchers/${row.id}`)}>{say(row.batch.title)}</a>
              <small>{row.id}</small>
            </>
          ),
          text: (row) => row.id,
        },
        {
          key: 'state',
          head: words.batch.state,
          cell: (row) => <State of={row.state}>{issued.couponStates[row.state]}</State>,
          text: (row) => row.state,
        },
        { key: 'at', head: issued.claimedAt, cell: (row) => moment(row.claimedAt), text: (row) => row.claimedAt },
        { key: 'until', head: issued.validUntil, cell: (row) => moment(row.validUntil), text: (row) => row.validUntil },
        { key: 'order', head: issued.order, cell: (row) => row.order ?? '', text: (row) => row.order ?? '' },
      ]}
    />
  )
}

/** A number leads straight to its page. */
function ByNumber() {
  const { words } = useTongue()
  const [id, setId] = useState('')
  const fits = /^cpn_\w+$/.test(id.trim())
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        if (fits) go(to(`/vouchers/${id.trim()}`))
      }}
    >
      <TextField
        label={words.issued.byNumber}
        value={id}
        placeholder="cpn_…"
        onChange={setId}
        {...(id !== '' && !fits ? { fault: words.issued.notANumber } : {})}
      />
      <button type="submit" className="button" disabled={!fits}>
        {words.issued.find}
      </button>
    </form>
  )
}

export const screen: Screen = { component: Lookup }
