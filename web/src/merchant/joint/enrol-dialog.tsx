import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { useLoad } from '../../load.ts'
import { showToast } from '../../toasts.ts'
import { ask, client, me } from '../../console/api.ts'
import { basisText } from '../../console/figures.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { Block } from '../../console/parts/waiting.tsx'
import { useTongue } from '../../console/speech.ts'
import type { Words } from '../words/zh-CN.ts'

type Props = { of: Schemas['CampaignSignup']; close: () => void; sent: () => void }

/** A merchant's consent: which of its shops take part, and that it bears its share. Nothing is agreed to beforehand. */
export function EnrolDialog({ of, close, sent }: Props) {
  const { words, say } = useTongue<Words>()
  const { mine } = words
  const share = basisText(of.split.merchantBasisPoints)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [agreed, setAgreed] = useState(false)
  const own = me.get()?.merchant?.id
  const shops = useLoad('own shops', async () => {
    const { data } = await ask(() => client.listShops({ query: { limit: 200 } }))
    return data.filter((shop) => shop.merchant.id === own)
  })
  const act = useActing(
    (key) =>
      client.enrolInCampaign({
        path: { id: of.campaign },
        body: { shops: [...chosen], merchantBasisPoints: of.split.merchantBasisPoints },
        key,
      }),
    () => {
      showToast(mine.sent, 'ok')
      sent()
    },
  )
  const toggle = (shop: string): void =>
    setChosen(chosen.includes(shop) ? chosen.filter((one) => one !== shop) : [...chosen, shop])
  return (
    <ConfirmDialog
      title={mine.enrolTitle(say(of.name))}
      label={mine.enrol}
      blocked={chosen.length === 0 || !agreed}
      busy={act.busy}
      failure={act.failure}
      onClose={close}
      onGo={() => void act.run()}
    >
      <p>{say(of.rule)}</p>
      <fieldset className="field">
        <legend>{mine.chooseShops}</legend>
        <Block loaded={shops} lines={2}>
          {(rows) => (
            <div className="ticks">
              {rows.map((shop) => (
                <label key={shop.id} className="tick">
                  <input type="checkbox" checked={chosen.includes(shop.id)} onChange={() => toggle(shop.id)} />
                  {say(shop.name)}
                </label>
              ))}
            </div>
          )}
        </Block>
        {chosen.length === 0 && <p className="field-hint">{mine.shopsNeeded}</p>}
      </fieldset>
      <label className="tick">
        <input type="checkbox" checked={agreed} onChange={() => setAgreed(!agreed)} />
        {mine.agree(share)}
      </label>
      {!agreed && <p className="field-hint">{mine.agreeNeeded}</p>}
    </ConfirmDialog>
  )
}
