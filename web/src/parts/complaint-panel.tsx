import { useState } from 'react'
import { useAct } from '../acting.ts'
import { api, Failure } from '../api.ts'
import { useLoad } from '../load.ts'
import type { Complaint, ComplaintAbout } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { showToast } from '../toasts.ts'
import { pageWords } from '../words/page.ts'
import { More } from './more.tsx'
import { StaleBanner, Trouble } from './trouble.tsx'
import { Waiting } from './waiting.tsx'

const SHORTEST = 3
const LONGEST = 2000

/** 投诉: about an order, a coupon or (neither) anything else. What was typed outlives closing it and a send that failed. */
export function ComplaintPanel({ about }: { about: ComplaintAbout }) {
  const words = pageWords[useVoice().language].complaint
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  return (
    <section className="panel appeal">
      <div className="panel-head">
        <h2>{words.title}</h2>
        <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.entry}
        </button>
      </div>
      {open && <Complaints about={about} text={text} type={setText} />}
    </section>
  )
}

type Typed = { text: string; type: (text: string) => void }

function Complaints({ about, ...typed }: { about: ComplaintAbout } & Typed) {
  const words = pageWords[useVoice().language].complaint
  const told = useLoad(`complaints ${about.order ?? about.coupon ?? ''}`, () => api.complaints(about))
  const list = told.data
  if (!list)
    return told.failure ? <Trouble failure={told.failure} retry={told.reload} /> : <Waiting count={1} shape="panel" />
  const waits = list.data.some(
    (one) => one.state === 'open' && one.order === about.order && one.coupon === about.coupon,
  )
  return (
    <>
      <StaleBanner loaded={told} />
      {waits ? (
        <p className="notice" role="status">
          {words.waiting}
        </p>
      ) : (
        <ComplaintForm
          about={about}
          {...typed}
          onSent={(sent) => told.replace({ ...list, data: [sent, ...list.data] })}
          onOther={told.reload}
        />
      )}
      {list.data.length > 0 && (
        <ul className="rows">
          {list.data.map((one) => (
            <Told key={one.id} complaint={one} linked={!about.order && !about.coupon} />
          ))}
        </ul>
      )}
      <More loaded={told} next={(cursor) => api.complaints({ ...about, cursor })} />
    </>
  )
}

/** `onOther`: another about the same is open, sent elsewhere. */
type Sending = { about: ComplaintAbout; onSent: (sent: Complaint) => void; onOther: () => void }

function ComplaintForm(props: Sending & Typed) {
  const words = pageWords[useVoice().language].complaint
  const { text, type } = props
  const { act, busy, failure } = useAct()
  const send = async (): Promise<void> => {
    const said = text.trim()
    const sent = await act(`complain ${said}`, (key) =>
      api.complain({ ...props.about, text: said }, key).catch((found: unknown) => {
        if (found instanceof Failure && found.code === 'already_exists') props.onOther()
        throw found
      }),
    )
    if (!sent) return
    type('')
    showToast(words.sent, 'ok')
    props.onSent(sent)
  }
  return (
    <form
      className="appeal"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p className="note">{words.lead}</p>
      <label className="field field-tall">
        <span>{words.text}</span>
        <textarea
          rows={3}
          value={text}
          maxLength={LONGEST}
          placeholder={words.hint}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      {failure && <Trouble failure={failure} />}
      <p className="panel-actions">
        <button
          type="submit"
          className="button"
          disabled={text.trim().length < SHORTEST}
          aria-busy={busy !== undefined}
        >
          {busy ? words.sending : words.send}
        </button>
      </p>
    </form>
  )
}

/** One complaint and its answer; with the way to what it is about, where others stand beside it. */
function Told({ complaint, linked }: { complaint: Complaint; linked: boolean }) {
  const voice = useVoice()
  const words = pageWords[voice.language].complaint
  const { wallet, notices } = voice.words
  const { order, coupon, answer } = complaint
  return (
    <li className="row">
      <span className="row-text">
        <strong>{words.states[complaint.state]}</strong>
        <span>{complaint.text}</span>
        {answer && <span>{words.answer(answer)}</span>}
        <span className="note">
          <time dateTime={complaint.openedAt}>{voice.moment(complaint.openedAt)}</time>
          {linked && order && (
            <a className="text-button" href={`/orders/${order}`}>
              {wallet.toOrder}
            </a>
          )}
          {linked && coupon && (
            <a className="text-button" href={`/coupons/${coupon}`}>
              {notices.toCoupon}
            </a>
          )}
        </span>
      </span>
    </li>
  )
}
