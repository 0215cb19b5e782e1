import { useState } from 'react'
import { useAct } from '../acting.ts'
import { api } from '../api.ts'
import { useAtServerTime } from '../clock.ts'
import { useLoad, type Loaded } from '../load.ts'
import { billOfOrder } from '../offer-names.ts'
import { Amount } from '../parts/amount.tsx'
import { Bill } from '../parts/bill.tsx'
import { ComplaintPanel } from '../parts/complaint-panel.tsx'
import { Countdown } from '../parts/countdown.tsx'
import { LedgerPanel } from '../parts/ledger-panel.tsx'
import { OrderLines } from '../parts/order-lines.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { StaleBanner, Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import type { Order } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { showToast } from '../toasts.ts'
import type { Screen, ScreenProps } from './screen.ts'

/** One order: what is to be paid and until when, each item's part of each discount, refunds, and where every cent went. */
function OrderScreen({ facts }: ScreenProps) {
  const { words } = useVoice()
  const id = facts['id'] ?? ''
  const order = useLoad(`order ${id}`, () => api.order(id))
  return (
    <>
      <ScreenHead title={words.order.title} back="/orders" />
      <div className="page">
        <StaleBanner loaded={order} />
        {order.data ? (
          <OrderBody order={order.data} loaded={order} />
        ) : order.failure ? (
          <Trouble failure={order.failure} retry={order.reload} />
        ) : (
          <Waiting count={3} shape="panel" />
        )}
      </div>
    </>
  )
}

function OrderBody({ order, loaded }: { order: Order; loaded: Loaded<Order> }) {
  const voice = useVoice()
  const { words } = voice
  const lines = order.shops.flatMap((shop) => shop.lines)
  const returnable = lines.some((line) => line.refundedQuantity < line.quantity)
  return (
    <>
      <OrderState order={order} />
      {order.state === 'placed' && <PayPanel order={order} loaded={loaded} />}
      <OrderLines order={order} />
      <section className="panel">
        <h2>{words.order.coupons}</h2>
        <Bill billed={billOfOrder(order, voice)} />
        {order.state === 'paid' && returnable && (
          <p className="panel-actions">
            <a className="button-outline" href={`/orders/${order.id}/refund`}>
              {words.order.refund}
            </a>
          </p>
        )}
      </section>
      <Refunds order={order} />
      {order.state !== 'cancelled' && <LedgerPanel order={order} />}
      <ComplaintPanel about={{ order: order.id }} />
    </>
  )
}

function OrderState({ order }: { order: Order }) {
  const voice = useVoice()
  const { orders } = voice.words
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{orders.states[order.state]}</h2>
        {order.refundedMinor > 0 && (
          <span className="tag tag-plain">{orders.refunded(voice.money(order.refundedMinor))}</span>
        )}
      </div>
      <dl className="facts">
        <div>
          <dt>{orders.number}</dt>
          <dd>
            <code>{order.id}</code>
          </dd>
        </div>
        <div>
          <dt>{orders.placedAt}</dt>
          <dd>{voice.moment(order.placedAt)}</dd>
        </div>
        {order.paidAt && (
          <div>
            <dt>{orders.paidAt}</dt>
            <dd>{voice.moment(order.paidAt)}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function PayPanel({ order, loaded }: { order: Order; loaded: Loaded<Order> }) {
  const voice = useVoice()
  const words = voice.words.order
  const { act, busy, failure } = useAct()
  const [asking, setAsking] = useState(false)
  useAtServerTime(order.holdUntil, loaded.reload)
  const held = order.applied.filter((one) => order.offers[one.offer]?.claimed).length
  const over = order.holdEnded
  const pay = async (): Promise<void> => {
    const paid = await act('pay', (key) => api.pay(order.id, key))
    if (!paid) return
    loaded.replace(paid)
    showToast(words.paidToast, 'ok')
  }
  const cancel = async (): Promise<void> => {
    setAsking(false)
    const cancelled = await act('cancel', (key) => api.cancel(order.id, key))
    if (!cancelled) return
    loaded.replace(cancelled)
    showToast(words.cancelled, 'ok')
  }
  return (
    <section className="panel pay-panel">
      {over ? (
        <p className="notice">{words.holdOver}</p>
      ) : (
        <p className="hold">
          <span>{words.payBy(voice.moment(order.holdUntil))}</span>
          <Countdown until={order.holdUntil} />
        </p>
      )}
      {held > 0 && !over && <p className="note">{words.holding(held)}</p>}
      {failure && <Trouble failure={failure} retry={loaded.reload} />}
      <p className="panel-actions">
        <button type="button" className="button-outline" disabled={busy !== undefined} onClick={() => setAsking(true)}>
          {words.cancel}
        </button>
        <button type="button" className="button" aria-busy={busy === 'pay'} onClick={() => void pay()}>
          {busy === 'pay' ? words.paying : words.pay(voice.money(order.payableMinor))}
        </button>
      </p>
      <p className="note">{words.demoPay}</p>
      {asking && (
        <Sheet title={words.cancel} onClose={() => setAsking(false)}>
          <p>{words.cancelAsk}</p>
          <p className="panel-actions">
            <button type="button" className="button-outline" onClick={() => setAsking(false)}>
              {words.cancelNo}
            </button>
            <button type="button" className="button" onClick={() => void cancel()}>
              {words.cancelYes}
            </button>
          </p>
        </Sheet>
      )}
    </section>
  )
}

function Refunds({ order }: { order: Order }) {
  const voice = useVoice()
  const { order: words, refund: refundWords } = voice.words
  if (order.refunds.length === 0) return null
  const names = new Map(order.shops.flatMap((shop) => shop.lines.map((line) => [line.id, voice.say(line.name)])))
  return (
    <section className="panel">
      <h2>{words.refunds}</h2>
      <ul className="rows">
        {order.refunds.map((refund) => (
          <li key={refund.id} className="row">
            <span className="row-text">
              <strong>{words.refundAt(voice.moment(refund.at))}</strong>
              {refund.lines.map((line) => (
                <span key={line.line} className="note">
                  {refundWords.lineOf(names.get(line.line) ?? line.line, line.quantity)} {voice.money(line.minor)}
                </span>
              ))}
              {refund.couponsReturned.length > 0 && (
                <span className="note">{words.couponsBack(refund.couponsReturned.length)}</span>
              )}
            </span>
            <Amount minor={refund.minor} className="strong" />
          </li>
        ))}
      </ul>
    </section>
  )
}

export const screen: Screen = { title: (words) => words.order.title, component: OrderScreen }
