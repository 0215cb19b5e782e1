import { useState } from 'react'
import { useAct } from '../acting.ts'
import { api } from '../api.ts'
import { useVoice } from '../speech.ts'
import { pageWords } from '../words/page.ts'
import { showToast } from '../toasts.ts'
import { Trouble } from './trouble.tsx'

const SHORTEST = 3
const LONGEST = 2000

/** 申诉: the buyer's own words on a case; somebody looks again. */
export function AppealForm({ case: id, onSent }: { case: string; onSent?: () => void }) {
  const { appeal: words } = pageWords[useVoice().language]
  const [text, setText] = useState('')
  const [sent, setSent] = useState(false)
  const { act, busy, failure } = useAct()
  const send = async (): Promise<void> => {
    const done = await act(`appeal ${id}`, (key) => api.appeal(id, text.trim(), key))
    if (!done) return
    setSent(true)
    showToast(words.sent, 'ok')
    onSent?.()
  }
  if (sent)
    return (
      <p className="notice" role="status">
        {words.sent}
      </p>
    )
  return (
    <form
      className="appeal"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h3>{words.title}</h3>
      <p className="note">{words.lead}</p>
      <label className="field field-tall">
        <span>{words.text}</span>
        <textarea
          rows={3}
          value={text}
          maxLength={LONGEST}
          placeholder={words.hint}
          onChange={(event) => setText(event.target.value)}
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
