import { batchMoves, type BatchEntry } from '../../console/batch-moves.ts'
import { useTongue } from '../../console/speech.ts'
import { Deeds } from '../../console/parts/deeds.tsx'
import type { Words } from '../words/zh-CN.ts'

/** Stops new claims at once, with a reason; what buyers hold stays usable. */
export function Brake({ row, changed }: { row: BatchEntry; changed: () => void }) {
  const { words } = useTongue<Words>()
  const name = row.events.includes('pause') ? 'pause' : row.events.includes('resume') ? 'resume' : undefined
  if (!name) return null
  const move = batchMoves[name]
  return (
    <Deeds
      done={changed}
      deeds={[
        {
          name,
          label: words.batch.moves[name],
          ability: move.ability,
          step: 'reason',
          hint: name === 'pause' ? words.desk.pauseHint : words.desk.resumeHint,
          danger: name === 'pause',
          run: (key, because) => move.run({ id: row.id, key, because }),
        },
      ]}
    />
  )
}
