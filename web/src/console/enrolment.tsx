import { useState } from 'react'
import { client, learnMe } from './api.ts'
import { useActing } from './parts/acting.ts'
import { TextField } from './parts/fields.tsx'
import { useTongue } from './speech.ts'

/** Before anything else, where this installation asks for a second factor and the person has none. */
export function Enrolment() {
  const { words } = useTongue()
  return (
    <main className="door" id="main">
      <div className="door-card">
        <h1>{words.door.enrolHeading}</h1>
        <p>{words.door.enrolHint}</p>
        <SecondFactor done={() => void learnMe()} />
      </div>
    </main>
  )
}

/** Sets up an authenticator app: the secret, a first code, the recovery codes. */
export function SecondFactor({ done }: { done: () => void }) {
  const { words } = useTongue()
  const { door } = words
  const [code, setCode] = useState('')
  const [offer, setOffer] = useState<{ secret: string; enrolment: string }>()
  const [recovery, setRecovery] = useState<readonly string[]>()
  const begin = useActing((key) => client.beginSecondFactor({ body: {}, key }), setOffer)
  const confirm = useActing(
    (key) => client.confirmSecondFactor({ body: { code, enrolment: offer?.enrolment ?? '' }, key }),
    (found) => setRecovery(found.recoveryCodes),
  )
  if (recovery)
    return (
      <div className="stack">
        <h2>{door.recoveryHeading}</h2>
        <p>{door.recoveryHint}</p>
        <ul className="codes">
          {recovery.map((one) => (
            <li key={one}>
              <code>{one}</code>
            </li>
          ))}
        </ul>
        <button type="button" className="button button-first" onClick={done}>
          {door.recoverySaved}
        </button>
      </div>
    )
  if (!offer)
    return (
      <button type="button" className="button button-first" disabled={begin.busy} onClick={() => void begin.run()}>
        {door.begin}
      </button>
    )
  return (
    <div className="stack">
      <p>{door.scan}</p>
      <p>
        {door.secret} <code>{offer.secret}</code>
      </p>
      <TextField label={door.code} value={code} onChange={setCode} autoComplete="one-time-code" inputMode="numeric" />
      <button
        type="button"
        className="button button-first"
        disabled={confirm.busy || code === ''}
        onClick={() => void confirm.run()}
      >
        {door.confirm}
      </button>
    </div>
  )
}
