import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { client } from '../../console/api.ts'
import { ListPage } from '../../console/parts/list-page.tsx'
import { State } from '../../console/parts/state.tsx'
import type { Screen } from '../../console/screen.ts'
import { useTongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { go } from '../../router.ts'
import { choicesOf } from '../../console/screens/batches.tsx'
import { TextField } from '../../console/parts/fields.tsx'
import type { Words } from '../words/zh-CN.ts'

type Coupon = Schemas['Coupon']

/** O4. One coupon by its number, or all that one buyer holds. */
function Lookup() {
  const { words, say, moment } = useTongue<Words>()
  const { desk } = words
  return (
    <ListPage<Coupon>
      name="coupons"
      title={words.screens.lookup}
      intro={desk.lookupIntro}
      actions={<ByNumber />}
      filters={[
        { key: 'buyer', label: desk.buyer },
        { key: 'state', label: words.batch.state, choices: choicesOf(desk.couponStates) },
      ]}
      keyOf={(row) => row.id}
      load={async ({ buyer, state }, cursor) =>
        buyer
          ? client.listIssuedCoupons({
              query: { buyer, ...(state ? { state: state as Coupon['state'] } : {}), ...(cursor ? { cursor } : {}) },
            })
          : { data: [], next: null }
      }
      empty={{ text: desk.lookupEmpty }}
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
          cell: (row) => <State of={row.state}>{desk.couponStates[row.state]}</State>,
          text: (row) => row.state,
        },
        { key: 'at', head: desk.claimedAt, cell: (row) => moment(row.claimedAt), text: (row) => row.claimedAt },
        { key: 'until', head: desk.validUntil, cell: (row) => moment(row.validUntil), text: (row) => row.validUntil },
        { key: 'order', head: desk.order, cell: (row) => row.order ?? '', text: (row) => row.order ?? '' },
      ]}
    />
  )
}

/** A number leads straight to its page. */
function ByNumber() {
  const { words } = useTongue<Words>()
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
        label={words.desk.byNumber}
        value={id}
        placeholder="cpn_…"
        onChange={setId}
        {...(id !== '' && !fits ? { fault: words.desk.notANumber } : {})}
      />
      <button type="submit" className="button" disabled={!fits}>
        {words.desk.find}
      </button>
    </form>
  )
}

export const screen: Screen = { component: Lookup }
