import { useState, type ReactNode } from 'react'
import { showToast } from '../../toasts.ts'
import { may } from '../api.ts'
import { useActing } from './acting.ts'
import { Dialog } from './dialog.tsx'
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
      {asking?.step === 'reason' && (
        <ReasonDialog
          title={asking.label}
          label={asking.label}
          {...(asking.hint ? { hint: asking.hint } : {})}
          {...(asking.danger ? { danger: true } : {})}
          busy={acting.busy}
          failure={acting.failure}
          onClose={close}
          onGo={(because) => void acting.run(asking, because)}
        />
      )}
      {asking?.step === 'sure' && (
        <Sure deed={asking} busy={acting.busy} close={close} go={() => void acting.run(asking, '')}>
          {acting.failure !== undefined && <Trouble failure={acting.failure} />}
        </Sure>
      )}
    </>
  )
}

type SureProps = { deed: Deed; busy: boolean; close: () => void; go: () => void; children: ReactNode }

function Sure({ deed, busy, close, go, children }: SureProps) {
  const { words } = useTongue()
  return (
    <Dialog
      title={deed.label}
      onClose={close}
      foot={
        <>
          <button type="button" className="button" onClick={close}>
            {words.act.cancel}
          </button>
          <button
            type="button"
            className={deed.danger ? 'button button-danger' : 'button button-first'}
            disabled={busy}
            onClick={go}
          >
            {busy ? words.act.working : deed.label}
          </button>
        </>
      }
    >
      {deed.hint && <p>{deed.hint}</p>}
      {children}
    </Dialog>
  )
}
