import { useState } from 'react'
import { api } from '../api.ts'
import { ScreenHead } from '../parts/screen-head.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { forgetLoaded } from '../load.ts'
import { forgetQuote } from '../quoting.ts'
import { go } from '../router.ts'
import { session } from '../session.ts'
import { marketplace, useVoice } from '../speech.ts'
import { useStore } from '../store.ts'
import type { Screen, ScreenProps } from './screen.ts'

/** The demo marketplace's door: pick a buyer. A real installation's buyers arrive signed in by their marketplace. */
function SignIn({ query }: ScreenProps) {
  const voice = useVoice()
  const { signIn } = voice.words
  const place = useStore(marketplace)
  const who = useStore(session)
  const [entering, setEntering] = useState<string>()
  const [failure, setFailure] = useState<Error>()
  const enter = async (buyer: string): Promise<void> => {
    setEntering(buyer)
    setFailure(undefined)
    try {
      const opened = await api.signInDemo(buyer)
      forgetLoaded()
      forgetQuote()
      session.set(opened)
      go(safeNext(query.get('next')), { replace: true })
    } catch (found) {
      setFailure(found as Error)
    }
    setEntering(undefined)
  }
  return (
    <>
      <ScreenHead title={signIn.title} brand {...(who ? { back: '/' } : {})} />
      <div className="page">
        <p className="lead">{place?.demo ? signIn.lead : signIn.closed}</p>
        {failure && <Trouble failure={failure} />}
        <ul className="buyers">
          {place?.demo &&
            place.demoBuyers.map((buyer) => (
              <li key={buyer.id}>
                <button
                  type="button"
                  className="buyer"
                  aria-busy={entering === buyer.id}
                  disabled={entering !== undefined}
                  onClick={() => void enter(buyer.id)}
                >
                  <span className="buyer-mark" aria-hidden="true">
                    {[...voice.say(buyer.name)][0]}
                  </span>
                  <span className="buyer-text">
                    <strong>
                      {voice.say(buyer.name)}
                      {buyer.memberTier && <span className="tag">{buyer.memberTier}</span>}
                      {who?.buyer === buyer.id && <span className="tag">{signIn.current}</span>}
                    </strong>
                    <span className="note">{voice.say(buyer.note)}</span>
                  </span>
                </button>
              </li>
            ))}
        </ul>
      </div>
    </>
  )
}

// Only a path of this app: an address from elsewhere must not be able to send a signed-in buyer away.
const safeNext = (next: string | null): string => (next && /^\/(?!\/)/.test(next) ? next : '/')

export const screen: Screen = { title: (words) => words.signIn.title, component: SignIn }
