import { api } from '../api.ts'
import { useLoad } from '../load.ts'
import { Amount } from '../parts/amount.tsx'
import { Empty } from '../parts/empty.tsx'
import { More } from '../parts/more.tsx'
import { Picture } from '../parts/picture.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { StaleBanner, Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import type { Order } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import type { Screen } from './screen.ts'

/** The buyer's orders, newest first. */
function Orders() {
  const { words } = useVoice()
  const orders = useLoad('orders', () => api.orders({}))
  return (
    <>
      <ScreenHead title={words.orders.title} />
      <div className="page">
        <StaleBanner loaded={orders} />
        {orders.data ? (
          orders.data.data.length > 0 ? (
            <>
              <ul className="order-list">
                {orders.data.data.map((order) => (
                  <li key={order.id}>
                    <OrderCard order={order} />
                  </li>
                ))}
              </ul>
              <More loaded={orders} next={(cursor) => api.orders({ cursor })} />
            </>
          ) : (
            <Empty text={words.orders.empty} hint={words.orders.emptyHint}>
              <a className="button" href="/browse">
                {words.cart.toBrowse}
              </a>
            </Empty>
          )
        ) : orders.failure ? (
          <Trouble failure={orders.failure} retry={orders.reload} />
        ) : (
          <Waiting count={3} shape="panel" />
        )}
      </div>
    </>
  )
}

const PICTURES = 4

function OrderCard({ order }: { order: Order }) {
  const voice = useVoice()
  const { orders, cart } = voice.words
  const lines = order.shops.flatMap((shop) => shop.lines)
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0)
  return (
    <a className="panel order-card" href={`/orders/${order.id}`}>
      <span className="order-card-head">
        <strong>{order.shops.map(({ shop }) => voice.say(shop.name)).join(' · ')}</strong>
        <span className={`tag order-${order.state}`}>{orders.states[order.state]}</span>
      </span>
      <span className="order-card-pictures">
        {lines.slice(0, PICTURES).map((line) => (
          <Picture key={line.id} art={line.art} size="small" />
        ))}
      </span>
      <span className="order-card-foot">
        <span className="note">
          {orders.pieces(pieces)} · <time dateTime={order.placedAt}>{voice.moment(order.placedAt)}</time>
        </span>
        <span className="order-card-pay">
          {order.refundedMinor > 0 && <span className="note">{orders.refunded(voice.money(order.refundedMinor))}</span>}
          <span>
            {cart.pay} <Amount minor={order.payableMinor} className="strong" />
          </span>
        </span>
      </span>
    </a>
  )
}

export const screen: Screen = { title: (words) => words.orders.title, component: Orders }
