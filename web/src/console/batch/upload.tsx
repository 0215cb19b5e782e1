import { QuanheProblem, QuanheUnreachable, type ProblemDocument, type Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { go } from '../../router.ts'
import { may } from '../api.ts'
import type { Batch } from '../batch-moves.ts'
import { useActing } from '../parts/acting.ts'
import { Field, TextField } from '../parts/fields.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useTongue } from '../speech.ts'
import { to } from '../ways.ts'

/** A list of buyers who are to get a coupon: it is checked first, and issued only once it was started. */
export function Upload({ batch }: { batch: Batch }) {
  const { words } = useTongue()
  const { detail } = words
  const [file, setFile] = useState<File>()
  const [because, setBecause] = useState('')
  const send = useActing(
    (key) => upload(batch.id, file as File, because, key),
    ({ job }) => go(to(`/tasks?job=${job}`)),
  )
  if (!may('grants:write') || !['live', 'approved', 'paused'].includes(batch.lifecycle)) return null
  if (batch.claim !== 'click' && batch.claim !== 'grant') return null
  return (
    <section className="panel" aria-labelledby="upload">
      <h2 id="upload">{detail.upload}</h2>
      <p className="soft">{detail.uploadHint}</p>
      <Field label={detail.file}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            type="file"
            accept=".csv,.ndjson,text/csv"
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        )}
      </Field>
      <TextField label={words.act.because} value={because} onChange={setBecause} maxLength={500} />
      {send.failure !== undefined && <Trouble failure={send.failure} />}
      <div>
        <button
          type="button"
          className="button"
          disabled={!file || because.trim() === '' || send.busy}
          onClick={() => void send.run()}
        >
          {send.busy ? words.act.working : detail.uploadCheck}
        </button>
      </div>
    </section>
  )
}

/** A file is no JSON body: this is the one call that the client cannot make. */
async function upload(batch: string, file: File, because: string, key: string): Promise<Schemas['BulkGrantAccepted']> {
  const query = new URLSearchParams({ because: because.trim() })
  const mediaType = file.name.endsWith('.ndjson') ? 'application/x-ndjson' : 'text/csv'
  let response: Response
  try {
    response = await fetch(`/v1/batches/${batch}/bulk-grants?${query}`, {
      method: 'POST',
      headers: { 'content-type': mediaType, 'idempotency-key': key },
      body: file,
    })
  } catch (error) {
    throw new QuanheUnreachable(key, error)
  }
  const answer: unknown = await response.json()
  if (!response.ok) throw new QuanheProblem(answer as ProblemDocument, 0)
  return answer as Schemas['BulkGrantAccepted']
}
