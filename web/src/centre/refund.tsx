import { useEffect, useMemo, useState } from 'react'
import { useAct } from '../acting.ts'
import { api } from '../api.ts'
import { useLoad, type Loaded } from '../load.ts'
import { Amount } from '../parts/amount.tsx'
import { Picture } from '../parts/picture.tsx'
import { ScreenHead } from '../parts/screen-head.tsx'
import { Stepper } from '../parts/stepper.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { go } from '../router.ts'
import type { Order, OrderLine, RefundPreview, ReturnLine } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { showToast } from '../toasts.ts'
import type { Screen, ScreenProps } from './screen.ts'

/** C15. Before a return: what comes back, to the cent, and which coupons do. Nothing happens until it is confirmed. */
function RefundScreen({ facts }: ScreenProps) {
  const { words } = useVoice()
  const id = facts['id'] ?? ''
  const order = useLoad(`order ${id}`, () => api.order(id))
  return (
    <>
      <ScreenHead title={words.refund.title} back={`/orders/${id}`} />
      <div className="page">
        {order.data ? (
          order.data.state === 'paid' || order.data.state === 'completed' ? (
            <RefundBody order={order.data} loaded={order} />
          ) : (
            <p className="notice">{words.refund.notAllowed}</p>
          )
        ) : order.failure ? (
          <Trouble failure={order.failure} retry={order.reload} />
        ) : (
          <Waiting count={2} shape="panel" />
        )}
      </div>
    </>
  )
}

const leftOf = (line: OrderLine): number => line.quantity - line.refundedQuantity

function RefundBody({ order, loaded }: { order: Order; loaded: Loaded<Order> }) {
  const voice = useVoice()
  const { refund: words, order: orderWords } = voice.words
  const lines = order.shops.flatMap((shop) => shop.lines)
  const [wanted, setWanted] = useState<Record<string, number>>({})
  const returns = useMemo(
    () => Object.entries(wanted).flatMap(([line, quantity]) => (quantity > 0 ? [{ line, quantity }] : [])),
    [wanted],
  )
  const preview = usePreview(order.id, returns)
  const { act, busy, failure } = useAct()
  const confirm = async (): Promise<void> => {
    const done = await act(JSON.stringify(returns), (key) => api.refund(order.id, returns, key))
    if (!done) return
    showToast(words.done(voice.money(done.minor)), 'ok')
    loaded.reload()
    go(`/orders/${order.id}`, { replace: true })
  }
  return (
    <>
      <section className="panel">
        <div className="panel-head">
          <h2>{words.pick}</h2>
          <button
            type="button"
            className="text-button"
            onClick={() => setWanted(Object.fromEntries(lines.map((line) => [line.id, leftOf(line)])))}
          >
            {words.all}
          </button>
        </div>
        <ul className="rows">
          {lines.map((line) => {
            const name = voice.say(line.name)
            const quantity = wanted[line.id] ?? 0
            return (
              <li key={line.id} className="row">
                <Picture art={line.art} size="small" />
                <span className="row-text">
                  <strong>{name}</strong>
                  <span className="note">{leftOf(line) > 0 ? words.canReturn(leftOf(line)) : words.allReturned}</span>
                  {line.quantity > 1 && (
                    <span className="note">{orderWords.unitsPaid(line.unitsMinor.map(voice.money).join(' + '))}</span>
                  )}
                </span>
                <Stepper
                  value={quantity}
                  min={0}
                  max={leftOf(line)}
                  labels={{ less: words.less(name), more: words.more(name), value: words.quantityOf(name, quantity) }}
                  onChange={(value) => setWanted({ ...wanted, [line.id]: value })}
                />
              </li>
            )
          })}
        </ul>
      </section>
      <section className="panel" aria-labelledby="preview-title" aria-busy={preview.busy}>
        <h2 id="preview-title">{words.preview}</h2>
        {preview.failure && <Trouble failure={preview.failure} retry={preview.again} />}
        {preview.data ? <Preview preview={preview.data} order={order} /> : <p className="note">{words.nothing}</p>}
        {failure && <Trouble failure={failure} />}
        <p className="panel-actions">
          <button
            type="button"
            className="button"
            aria-busy={busy !== undefined}
            disabled={!preview.data || preview.busy}
            onClick={() => void confirm()}
          >
            {busy ? words.working : words.confirm(voice.money(preview.data?.minor ?? 0))}
          </button>
        </p>
      </section>
    </>
  )
}

type Previewed = { data: RefundPreview | undefined; busy: boolean; failure: Error | undefined; again: () => void }
const DEBOUNCE_MS = 200

/** Asks what the chosen return would bring; an answer that is no longer wanted is dropped. */
function usePreview(order: string, returns: ReturnLine[]): Previewed {
  const [state, setState] = useState<Omit<Previewed, 'again'>>({ data: undefined, busy: false, failure: undefined })
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (returns.length === 0) return setState({ data: undefined, busy: false, failure: undefined })
    let current = true
    setState((before) => ({ ...before, busy: true, failure: undefined }))
    const timer = setTimeout(() => {
      api.previewRefund(order, returns).then(
        (data) => current && setState({ data, busy: false, failure: undefined }),
        (failure: Error) => current && setState({ data: undefined, busy: false, failure }),
      )
    }, DEBOUNCE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [order, returns, round])
  return { ...state, again: () => setRound((count) => count + 1) }
}

function Preview({ preview, order }: { preview: RefundPreview; order: Order }) {
  const voice = useVoice()
  const words = voice.words.refund
  const names = new Map(order.shops.flatMap((shop) => shop.lines.map((line) => [line.id, voice.say(line.name)])))
  const stays = words.stays as unknown as Record<string, string>
  return (
    <>
      <dl className="bill">
        {preview.lines.map((line) => (
          <div key={line.line} className="bill-row">
            <dt>{words.lineOf(names.get(line.line) ?? line.line, line.quantity)}</dt>
            <dd>
              <Amount minor={line.minor} />
            </dd>
          </div>
        ))}
        <div className="bill-row bill-total">
          <dt>{words.get}</dt>
          <dd>
            <Amount minor={preview.minor} />
          </dd>
        </div>
      </dl>
      <ul className="rows">
        {preview.coupons.map((coupon) => {
          const title = voice.say(order.offers[coupon.id]?.title) || coupon.id
          const why =
            typeof stays[coupon.because] === 'string' ? stays[coupon.because] : words.stays.other(coupon.because)
          return (
            <li key={coupon.id} className="note">
              {coupon.returned ? words.couponBack(title) : words.couponStays(title, why ?? '')}
            </li>
          )
        })}
      </ul>
    </>
  )
}

export const screen: Screen = { title: (words) => words.refund.title, component: RefundScreen }
