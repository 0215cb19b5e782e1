// npm run bench -- --only service [--quick] [--json FILE]
// Times the service on a database of its own. Every ratio is of one run; absolute figures are those of this machine at this moment.
import { batchedAgainstSingle, claimsAgainstEcho } from './claims.ts'
import type { Line } from './figures.ts'
import { effortOf, figureHead, figureRow } from './figures.ts'
import { fullAgainstEmpty } from './full-table.ts'
import { lists } from './lists.ts'
import { ordersTogether } from './orders.ts'
import { openRig } from './rig.ts'

const mostBuyers = 2_000

export async function benchService(quick: boolean): Promise<Line[]> {
  const effort = effortOf(quick)
  const rig = await openRig()
  const told: Line[] = []
  const tell = (lines: readonly Line[]) => {
    told.push(...lines)
    for (const one of lines) console.log(figureRow(one))
  }
  console.log(`\nThe service, durable\n\n${figureHead}`)
  try {
    const tokens = await rig.tokens(mostBuyers)
    for (const workers of [1, 2]) tell(await claimsAgainstEcho(rig, workers, effort, tokens))
    tell(await batchedAgainstSingle(rig, effort))
    tell(await ordersTogether(rig, effort))
    tell(await fullAgainstEmpty(rig, effort))
    tell(await lists(rig, effort))
    return told
  } finally {
    await rig.close()
  }
}
