import { useRef, useState } from 'react'
import { Field } from '../../console/parts/fields.tsx'
import { Note } from '../../console/parts/note.tsx'
import { useTongue } from '../../console/speech.ts'
import type { Words } from '../words/zh-CN.ts'
import { dryRead, type DryRead } from './dry-read.ts'
import { csvOfWorkbook, isWorkbook } from './workbook.ts'

/** So much of a file is looked at before it is sent. */
const LOOKED_AT_BYTES = 8 * 1024 * 1024

type Looked = DryRead & { part: boolean }
export type Chosen = { file: File; readable: boolean }

/** A file of the other side, with what it says before anything is sent. */
export function FileField(props: { onChange: (next: Chosen | undefined) => void; fromMs?: number; toMs?: number }) {
  const { words, timeZone } = useTongue<Words>()
  const { recon } = words
  const [looked, setLooked] = useState<Looked | 'reading' | 'no workbook'>()
  const latest = useRef<File>(undefined)
  const choose = async (given: File | undefined): Promise<void> => {
    latest.current = given
    setLooked(given && 'reading')
    props.onChange(undefined)
    if (!given) return
    const file = isWorkbook(given) ? await csvOfWorkbook(given, timeZone) : given
    if (latest.current !== given) return
    if (!file) return setLooked('no workbook')
    const part = file.size > LOOKED_AT_BYTES
    const text = await file.slice(0, LOOKED_AT_BYTES).text()
    if (latest.current !== given) return
    // What was cut through in the middle is no fault of the file.
    const read = dryRead(part ? text.slice(0, text.lastIndexOf('\n')) : text)
    setLooked({ ...read, part })
    props.onChange({ file, readable: read.missing.length === 0 && read.faults.length === 0 })
  }
  return (
    <>
      <Field label={recon.file} hint={recon.fileHint}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            type="file"
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        )}
      </Field>
      {looked === 'reading' ? (
        <p role="status">{recon.dryReading}</p>
      ) : looked === 'no workbook' ? (
        <Note tone="block">{recon.dryNoWorkbook}</Note>
      ) : (
        looked && <Look at={looked} {...props} />
      )}
    </>
  )
}

function Look({ at, fromMs, toMs }: { at: Looked; fromMs?: number; toMs?: number }) {
  const { words, count, money, moment } = useTongue<Words>()
  const { recon } = words
  const outside =
    fromMs === undefined || toMs === undefined ? 0 : at.times.filter((time) => time < fromMs || time >= toMs).length
  const bad = at.missing.length > 0 || at.faults.length > 0
  const written = (atMs: number): string => moment(new Date(atMs).toISOString())
  return (
    <Note tone={bad ? 'block' : outside > 0 ? 'warn' : 'ok'}>
      <p className="strong">{recon.dry}</p>
      {at.missing.length > 0 ? (
        <p>{recon.dryMissing(at.missing.join(' '))}</p>
      ) : (
        <>
          <p>
            {recon.dryRows(count(at.rows))} · {recon.drySum(money(at.sumMinor))}
          </p>
          <p>
            {at.fromMs !== undefined && at.toMs !== undefined
              ? recon.dryUntil(written(at.fromMs), written(at.toMs))
              : recon.dryNoTimes}
          </p>
          {at.faults.map((fault) => (
            <p key={`${fault.line} ${fault.column}`}>
              {recon.dryFault(fault.line, fault.column, fault.found || recon.dryEmpty)}
            </p>
          ))}
          {outside > 0 && <p>{recon.dryOutside(count(outside))}</p>}
          <p>{at.part ? recon.dryPart : bad ? '' : recon.dryGood}</p>
        </>
      )}
    </Note>
  )
}
