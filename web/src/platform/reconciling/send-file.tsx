import type { Schemas } from '@quanhe/sdk'
import { useState } from 'react'
import { client } from '../../console/api.ts'
import { useActing } from '../../console/parts/acting.ts'
import { Trouble } from '../../console/parts/trouble.tsx'
import { useTongue } from '../../console/speech.ts'
import type { Words } from '../words/zh-CN.ts'
import { FileField, type Chosen } from './file-field.tsx'

/** A reconciliation that awaits its file: it is sent, or what was sent already is matched. */
export function SendFile({ of, done }: { of: Schemas['Reconciliation']; done: () => void }) {
  const { words } = useTongue<Words>()
  const { recon } = words
  const [chosen, setChosen] = useState<Chosen>()
  const path = { id: of.id }
  const act = useActing(async (key) => {
    if (chosen) await client.sendReconciliationRecords({ path, body: chosen.file, key: `${key}-send` })
    return client.matchReconciliation({ path, body: {}, key: `${key}-match` })
  }, done)
  return (
    <div className="drop">
      <FileField onChange={setChosen} fromMs={Date.parse(of.from)} toMs={Date.parse(of.to)} />
      <div>
        <button
          type="button"
          className="button button-first"
          disabled={act.busy || (chosen ? !chosen.readable : of.rows === 0)}
          onClick={() => void act.run()}
        >
          {act.busy ? words.act.working : chosen ? recon.begin : recon.match}
        </button>
      </div>
      {act.failure !== undefined && <Trouble failure={act.failure} />}
    </div>
  )
}
