import { useEffect, useState, type FormEvent } from 'react'
import { useStore } from '../../store.ts'
import { client, Failure, me, onStepUp } from '../api.ts'
import { useTongue } from '../speech.ts'
import { Dialog } from './dialog.tsx'
import { TextField } from './fields.tsx'
import { failureWords } from './trouble.tsx'

/** Asks for the code or password once more, where a call needs a fresh proof; the call then goes on by itself. */
export function StepUp() {
  const tongue = useTongue()
  const { door, act } = tongue.words
  const who = useStore(me)
  const [answer, setAnswer] = useState<((proved: boolean) => void) | undefined>()
  const [given, setGiven] = useState('')
  const [fault, setFault] = useState('')
  useEffect(() => {
    onStepUp(() => new Promise<boolean>((resolve) => setAnswer(() => resolve)))
    return () => onStepUp(undefined)
  }, [])
  if (!answer || !who) return null
  const end = (proved: boolean): void => {
    answer(proved)
    setAnswer(undefined)
    setGiven('')
    setFault('')
  }
  const prove = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    try {
      await client.stepUp({ body: who.secondFactor ? { code: given } : { password: given } })
      end(true)
    } catch (found) {
      setFault(failureWords(new Failure(found), tongue))
    }
  }
  return (
    <Dialog title={door.stepUpHeading} onClose={() => end(false)}>
      <form className="stack" onSubmit={(event) => void prove(event)}>
        <p>{door.stepUpHint}</p>
        <TextField
          label={who.secondFactor ? door.code : door.password}
          type={who.secondFactor ? 'text' : 'password'}
          autoComplete={who.secondFactor ? 'one-time-code' : 'current-password'}
          value={given}
          onChange={setGiven}
          fault={fault}
        />
        <button type="submit" className="button button-first" disabled={given === ''}>
          {act.confirm}
        </button>
      </form>
    </Dialog>
  )
}
