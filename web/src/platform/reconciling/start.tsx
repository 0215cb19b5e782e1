import { useRef, useState } from 'react'
import { client } from '../../console/api.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { Segments } from '../../console/parts/fields.tsx'
import { useTongue } from '../../console/speech.ts'
import { instantOf } from '../../console/zoned.ts'
import { MerchantField } from '../../console/parts/merchants.tsx'
import { MomentField } from '../parts/moment-field.tsx'
import type { Words } from '../words/zh-CN.ts'
import { FileField, type Chosen } from './file-field.tsx'

type Source = 'merchant' | 'payment_provider'
type Step = 'open' | 'send' | 'match'

/** From a file to its differences: opened, sent, matched. A file that is refused can be mended and sent again. */
export function StartReconciliation({ close, started }: { close: () => void; started: (id: string) => void }) {
  const { words, timeZone } = useTongue<Words>()
  const { recon, settling } = words
  const [source, setSource] = useState<Source>('payment_provider')
  const [merchant, setMerchant] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [chosen, setChosen] = useState<Chosen>()
  const [step, setStep] = useState<Step>('open')
  const opened = useRef<{ id: string; asked: string }>(undefined)
  const [begins, ends] = [instantOf(from, timeZone), instantOf(to, timeZone)]
  const act = useActing(async (key) => {
    const body = { source, from: begins ?? '', to: ends ?? '', ...(source === 'merchant' ? { merchant } : {}) }
    const asked = JSON.stringify(body)
    if (opened.current?.asked !== asked) {
      setStep('open')
      opened.current = { id: (await client.openReconciliation({ body, key: `${key}-open` })).id, asked }
    }
    const path = { id: opened.current.id }
    setStep('send')
    await client.sendReconciliationRecords({ path, body: chosen?.file ?? new Blob(), key: `${key}-send` })
    setStep('match')
    return client.matchReconciliation({ path, body: {}, key: `${key}-match` })
  })
  const needs = !begins || !ends || !chosen?.readable || (source === 'merchant' && merchant === '')
  return (
    <ConfirmDialog
      title={recon.start}
      label={recon.begin}
      blocked={needs}
      busy={act.busy}
      failure={act.failure}
      onClose={close}
      onGo={() => void act.run().then((found) => found && started(found.id))}
    >
      <Segments
        label={recon.source}
        name="source"
        value={source}
        choices={(['payment_provider', 'merchant'] as const).map((value) => ({ value, label: recon.sources[value] }))}
        onChange={(next) => setSource(next as Source)}
      />
      {source === 'merchant' && (
        <MerchantField label={recon.merchant} none={settling.noMerchant} value={merchant} onChange={setMerchant} />
      )}
      <MomentField label={recon.from} value={from} onChange={setFrom} />
      <MomentField label={recon.to} value={to} onChange={setTo} />
      <FileField
        onChange={setChosen}
        {...(begins && ends ? { fromMs: Date.parse(begins), toMs: Date.parse(ends) } : {})}
      />
      {act.busy && (
        <div role="status">
          <p>{recon.working}</p>
          <ol className="row">
            {(['open', 'send', 'match'] as const).map((one) => (
              <li key={one} className={one === step ? 'strong' : 'soft'}>
                {recon.steps[one]}
              </li>
            ))}
          </ol>
        </div>
      )}
    </ConfirmDialog>
  )
}
