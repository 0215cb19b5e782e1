import { useState } from 'react'
import { useAct } from '../acting.ts'
import { api } from '../api.ts'
import { useLoad } from '../load.ts'
import { forgetQuote } from '../quoting.ts'
import type { Coupon } from '../shapes.ts'
import { useVoice } from '../speech.ts'
import { showToast } from '../toasts.ts'
import { Sheet } from './sheet.tsx'
import { Trouble } from './trouble.tsx'

/** A bought coupon that was not used can be given back for its whole price, in two steps. */
export function GiveBack({ coupon, onDone }: { coupon: Coupon; onDone: () => void }) {
  const voice = useVoice()
  const { story: words } = voice.words
  const [asking, setAsking] = useState(false)
  const { act, busy, failure } = useAct()
  const offer = useLoad(coupon.state === 'available' ? `offer ${coupon.batch.id}` : undefined, () =>
    api.offer(coupon.batch.id),
  )
  const priceMinor = offer.data?.claim === 'paid' ? offer.data.priceMinor : undefined
  if (coupon.state !== 'available' || priceMinor === undefined) return null
  const giveBack = async (): Promise<void> => {
    const done = await act('give back', (key) => api.giveBack(coupon.id, key))
    if (!done) return
    setAsking(false)
    forgetQuote()
    showToast(words.givenBack(voice.money(done.returnedMinor)), 'ok')
    onDone()
  }
  return (
    <p className="panel-actions">
      <button type="button" className="button-outline" onClick={() => setAsking(true)}>
        {words.giveBack}
      </button>
      {asking && (
        <Sheet title={words.giveBack} onClose={() => setAsking(false)}>
          <p>{words.giveBackAsk(voice.money(priceMinor))}</p>
          {failure && <Trouble failure={failure} />}
          <p className="panel-actions">
            <button type="button" className="button-outline" onClick={() => setAsking(false)}>
              {words.keep}
            </button>
            <button type="button" className="button" aria-busy={busy !== undefined} onClick={() => void giveBack()}>
              {words.giveBackYes}
            </button>
          </p>
        </Sheet>
      )}
    </p>
  )
}
