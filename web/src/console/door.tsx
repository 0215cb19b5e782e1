import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useStore } from '../store.ts'
import { client, Failure, forgetMe, learnMe } from './api.ts'
import { PasswordField, TextField } from './parts/fields.tsx'
import { failureWords } from './parts/trouble.tsx'
import type { Console } from './screen.ts'
import { marketplace, setLanguage, useTongue } from './speech.ts'

/**
 * Where staff come in: account and password, then the code where one is set up. `over`: a session ended while its page
 * was open, and what was typed stays behind the door; `wrong`: the account belongs to the other console.
 */
export function Door({ console, because }: { console: Console; because?: 'over' | 'wrong' }) {
  const { words, language } = useTongue()
  const { door, frame } = words
  const other = console.face === 'merchant' ? 'platform' : 'merchant'
  const over = because === 'over'
  const around = over
    ? { role: 'dialog', 'aria-modal': true, 'aria-label': door.heading }
    : { role: 'main', id: 'main' }
  return (
    <div className={over ? 'door door-over' : 'door'} {...around}>
      <div className="door-card">
        <p className="brand">
          <span className="brand-mark">券核</span>
          <span className="brand-face">{words.faces[console.face]}</span>
        </p>
        <h1>{door.heading}</h1>
        {over && <p role="status">{door.again}</p>}
        {because === 'wrong' ? (
          <>
            <p>{frame.wrongFace(words.faces[other])}</p>
            <a className="button button-first" data-outside href={`/${other}/`}>
              {frame.toOtherFace(words.faces[other])}
            </a>
            <button
              type="button"
              className="text-button"
              onClick={() => void client.signOut({ body: {} }).finally(() => forgetMe())}
            >
              {frame.signOut}
            </button>
          </>
        ) : (
          <SignIn />
        )}
        <button
          type="button"
          className="text-button door-language"
          onClick={() => void setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {frame.switchLanguage}
        </button>
      </div>
    </div>
  )
}

function SignIn() {
  const tongue = useTongue()
  const { door } = tongue.words
  const place = useStore(marketplace)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState(() => problemInAddress(door.elsewhereProblems))
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('input[autocomplete="one-time-code"]')?.focus()
  }, [code === undefined])
  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setFault('')
    try {
      await client.signIn({ body: { login, password, ...(code ? { code } : {}) } })
      await learnMe(true)
    } catch (found) {
      const failure = new Failure(found)
      if (failure.code === 'second_factor_needed') setCode('')
      else setFault(failure.code === 'sign_in_refused' ? door.refused : failureWords(failure, tongue))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form ref={form} className="stack" onSubmit={(event) => void enter(event)}>
      <TextField label={door.login} value={login} onChange={setLogin} autoComplete="username" required />
      <PasswordField label={door.password} value={password} onChange={setPassword} />
      {code !== undefined && (
        <TextField
          label={door.code}
          hint={door.codeHint}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          inputMode="text"
        />
      )}
      {fault && (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
      <button type="submit" className="button button-first" disabled={busy || login === '' || password === ''}>
        {busy ? door.entering : door.enter}
      </button>
      {place?.staffSignIn.elsewhere && (
        <a className="button" data-outside href={`/sign-in/elsewhere?returnTo=${encodeURIComponent(here())}`}>
          {door.elsewhere}
        </a>
      )}
      {place?.demo && <p className="field-hint">{door.demoHint}</p>}
    </form>
  )
}

/** This page, to come back to; without what an earlier attempt said. */
function here(): string {
  const query = new URLSearchParams(location.search)
  query.delete('problem')
  return query.size === 0 ? location.pathname : `${location.pathname}?${query}`
}

/** What the identity provider's answer came to: the service says it in the address. */
function problemInAddress(problems: Readonly<Record<string, string>>): string {
  return problems[new URLSearchParams(location.search).get('problem') ?? ''] ?? ''
}
