import type { Schemas } from '@quanhe/sdk'
import { useId, useState } from 'react'
import { client, may } from '../../console/api.ts'
import { useActing } from '../../console/parts/acting.ts'
import { ChoiceField, Field, TextField } from '../../console/parts/fields.tsx'
import { Trouble } from '../../console/parts/trouble.tsx'
import { useTongue } from '../../console/speech.ts'
import { to } from '../../console/ways.ts'
import { go } from '../../router.ts'
import type { Words } from '../words/zh-CN.ts'

const FITS = ['granted', 'click', 'grant']
const MOST_BYTES = 64 * 1024 * 1024

/** O5. A list of buyers is uploaded; nothing is issued before its dry run was looked at, and a second person approved a large one. */
export function GrantUpload({ batch }: { batch: Schemas['Batch'] }) {
  const { words } = useTongue<Words>()
  const { desk } = words
  const [file, setFile] = useState<File>()
  const [unknown, setUnknown] = useState('refuse')
  const [because, setBecause] = useState('')
  const titleId = useId()
  const upload = useActing(
    (key) =>
      client.uploadGrants({
        path: { id: batch.id },
        query: { unknownBuyers: unknown as 'refuse', ...(because.trim() ? { because: because.trim() } : {}) },
        body: file as File,
        key,
      }),
    ({ job }) => go(to(`/tasks?job=${job}`)),
  )
  if (!may('grants:write') || batch.lifecycle !== 'live' || !FITS.includes(batch.claim)) return null
  const tooLarge = file !== undefined && file.size > MOST_BYTES
  return (
    <section className="panel" aria-labelledby={titleId}>
      <h2 id={titleId}>{desk.upload}</h2>
      <p>{desk.uploadHint}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void upload.run()
        }}
      >
        <Field label={desk.file} hint={desk.fileHint} {...(tooLarge ? { fault: desk.fileTooLarge } : {})}>
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
          label={desk.unknownBuyers}
          value={unknown}
          choices={[
            { value: 'refuse', label: desk.unknownRefuse },
            { value: 'allow', label: desk.unknownAllow },
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
            {upload.busy ? words.act.working : desk.dryRun}
          </button>
        </div>
      </form>
    </section>
  )
}
