import { useState } from 'react'
import { showToast } from '../../toasts.ts'
import { client } from '../../console/api.ts'
import { RateField } from '../../console/form/figures.tsx'
import { useActing } from '../../console/parts/acting.ts'
import { ConfirmDialog } from '../../console/parts/confirm.tsx'
import { ChoiceField, TextField } from '../../console/parts/fields.tsx'
import { choicesOf } from '../../console/screens/batches.tsx'
import { useTongue } from '../../console/speech.ts'
import type { Words } from '../words/zh-CN.ts'

const ID = /^[0-9A-Za-z_-]{1,60}$/

/** That a brand or a bank agreed by contract to bear a part. */
export function RecordContract(props: { campaign: string; close: () => void; recorded: () => void }) {
  const { words } = useTongue<Words>()
  const { enrolling } = words
  const [kind, setKind] = useState('brand')
  const [id, setId] = useState('')
  const [part, setPart] = useState<number>()
  const [signedBy, setSignedBy] = useState('')
  const [kept, setKept] = useState('')
  const act = useActing(
    (key) =>
      client.recordFunderConsent({
        path: { id: props.campaign },
        body: { party: `${kind}:${id}`, basisPoints: part ?? 0, signedBy: signedBy.trim(), document: kept.trim() },
        key,
      }),
    () => {
      showToast(words.act.done, 'ok')
      props.recorded()
    },
  )
  const wrong = part === undefined || part < 1 || part > 10_000
  return (
    <ConfirmDialog
      title={enrolling.recordOne}
      label={words.act.save}
      hint={enrolling.recordHint}
      blocked={!ID.test(id) || wrong || signedBy.trim().length < 3 || kept.trim().length < 3}
      busy={act.busy}
      failure={act.failure}
      onClose={props.close}
      onGo={() => void act.run()}
    >
      <ChoiceField
        label={enrolling.partyKind}
        value={kind}
        choices={choicesOf(enrolling.partyKinds)}
        onChange={setKind}
      />
      <TextField
        label={enrolling.partyId}
        value={id}
        onChange={setId}
        maxLength={60}
        fault={id !== '' && !ID.test(id) ? enrolling.partyIdFault : undefined}
      />
      <RateField
        label={enrolling.part}
        hint={enrolling.shareHint}
        value={part}
        onChange={setPart}
        fault={part !== undefined && wrong ? enrolling.faults.share : undefined}
      />
      <TextField label={enrolling.signedBy} value={signedBy} onChange={setSignedBy} maxLength={200} />
      <TextField label={enrolling.documentField} value={kept} onChange={setKept} maxLength={500} />
    </ConfirmDialog>
  )
}
