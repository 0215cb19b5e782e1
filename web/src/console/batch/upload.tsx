import { useId, useState } from 'react'
import { client, may } from '../api.ts'
import type { Batch } from '../batch-moves.ts'
import { useActing } from '../parts/acting.ts'
import { ChoiceField, Field, TextField } from '../parts/fields.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useUnsaved } from '../unsaved.tsx'
import { useTongue } from '../speech.ts'
import { to } from '../ways.ts'
import { go } from '../../router.ts'

const CLAIMS = ['click', 'grant']
const STATES = ['live', 'approved', 'paused']
const MOST_BYTES = 64 * 1024 * 1024

/** A list of buyers is uploaded; nothing is issued before its dry run was looked at, and a second person approved a large one. */
export function Upload({ batch }: { batch: Batch }) {
  const { words } = useTongue()
  const { detail } = words
  const [file, setFile] = useState<File>()
  const [unknown, setUnknown] = useState('refuse')
  const [because, setBecause] = useState('')
  const titleId = useId()
  const letGo = useUnsaved(file !== undefined || because !== '')
  const upload = useActing(
    (key) =>
      client.uploadGrants({
        path: { id: batch.id },
        query: { unknownBuyers: unknown as 'refuse', ...(because.trim() ? { because: because.trim() } : {}) },
        body: file as File,
        key,
      }),
    ({ job }) => {
      letGo()
      go(to(`/tasks?job=${job}`))
    },
  )
  if (!may('grants:write') || !STATES.includes(batch.lifecycle) || !CLAIMS.includes(batch.claim)) return null
  const tooLarge = file !== undefined && file.size > MOST_BYTES
  return (
    <section className="panel" aria-labelledby={titleId}>
      <h2 id={titleId}>{detail.upload}</h2>
      <p>{detail.uploadHint}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void upload.run()
        }}
      >
        <Field label={detail.file} hint={detail.fileHint} {...(tooLarge ? { fault: detail.fileTooLarge } : {})}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              type="file"
              accept=".csv,text/csv"
              onChange={(event) => setFile(event.target.files?.[0])}
            />
          )}
        </Field>
        <ChoiceField
          label={detail.unknownBuyers}
          value={unknown}
          choices={[
            { value: 'refuse', label: detail.unknownRefuse },
            { value: 'allow', label: detail.unknownAllow },
          ]}
          onChange={setUnknown}
        />
        <TextField
          label={words.act.because}
          hint={words.act.becauseHint}
          value={because}
          onChange={setBecause}
          maxLength={500}
        />
        {upload.failure !== undefined && <Trouble failure={upload.failure} />}
        <div className="row">
          <button type="submit" className="button button-first" disabled={!file || tooLarge || upload.busy}>
            {upload.busy ? words.act.working : detail.uploadCheck}
          </button>
        </div>
      </form>
    </section>
  )
}
