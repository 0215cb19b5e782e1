import { useState } from 'react'
import { showToast } from '../../toasts.ts'
import { may } from '../api.ts'
import { useActing } from './acting.ts'
import { ConfirmDialog } from './confirm.tsx'
import { ReasonDialog } from './reason.tsx'
import { Trouble } from './trouble.tsx'
import { useTongue } from '../speech.ts'

/** Something that can be done with what is on the screen. */
export type Deed = {
  name: string
  label: string
  ability: string
  run: (key: string, because: string) => Promise<unknown>
  /** `reason`: it wants one · `sure`: a second step, since it cannot be taken back · absent: it is done at once. */
  step?: 'reason' | 'sure'
  /** What stands above the second step, where that is more than the label. */
  title?: string
  hint?: string
  danger?: boolean
  first?: boolean
}

/** The deeds that the one who is signed in may do; what the service refuses is said where it was asked. */
export function Deeds({ deeds, done }: { deeds: Deed[]; done: () => void }) {
  const { words } = useTongue()
  const [asking, setAsking] = useState<Deed>()
  const acting = useActing(
    (key, deed: Deed, because: string) => deed.run(key, because),
    () => {
      setAsking(undefined)
      showToast(words.act.done, 'ok')
      done()
    },
  )
  const close = (): void => {
    setAsking(undefined)
    acting.forget()
  }
  const { label = '', title = label, hint = '', danger = false } = asking ?? {}
  const step = { title, label, hint, danger, busy: acting.busy, failure: acting.failure, onClose: close }
  const allowed = deeds.filter((deed) => may(deed.ability))
  return (
    <>
      <div className="row">
        {allowed.map((deed) => (
          <button
            key={deed.name}
            type="button"
            className={deed.danger ? 'button button-danger' : deed.first ? 'button button-first' : 'button'}
            disabled={acting.busy}
            onClick={() => (deed.step ? setAsking(deed) : void acting.run(deed, ''))}
          >
            {deed.label}
          </button>
        ))}
      </div>
      {!asking && acting.failure !== undefined && <Trouble failure={acting.failure} />}
      {asking?.step === 'reason' && <ReasonDialog {...step} onGo={(because) => void acting.run(asking, because)} />}
      {asking?.step === 'sure' && <ConfirmDialog {...step} onGo={() => void acting.run(asking, '')} />}
    </>
  )
}
