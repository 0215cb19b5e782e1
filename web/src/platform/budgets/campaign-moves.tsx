import type { Schemas } from '@quanhe/sdk'
import { client, me } from '../../console/api.ts'
import { useTongue } from '../../console/speech.ts'
import { Deeds, type Deed } from '../../console/parts/deeds.tsx'
import type { Words } from '../words/zh-CN.ts'

type Campaign = Schemas['Campaign']
type Move = 'submit' | 'approve' | 'send_back' | 'end'

const run = {
  submit: client.submitCampaign,
  approve: client.approveCampaign,
  send_back: client.sendBackCampaign,
  end: client.endCampaign,
} as const

/** What may be done with a plan now; who wrote a part of it is told that somebody else approves it. */
export function CampaignMoves({ of, moved }: { of: Campaign; moved: (next: Campaign) => void }) {
  const { budgets, settling } = useTongue<Words>().words
  const own = of.history.some(
    (one) => (one.event === 'create' || one.event === 'edit') && one.actor === `staff:${me.get()?.id}`,
  )
  const waits = own && of.lifecycle === 'submitted'
  const moves = (of.events as Move[]).filter((move) => move in run && !(move === 'approve' && waits))
  const deeds = moves.map((move): Deed => ({
    name: move,
    label: budgets.moves[move],
    ability: 'campaigns:write',
    step: move === 'send_back' || move === 'end' ? 'reason' : 'sure',
    hint: budgets.hints[move],
    danger: move === 'end',
    first: move === 'approve' || move === 'submit',
    run: async (key, because) =>
      moved(await run[move]({ path: { id: of.id }, body: (because ? { because } : {}) as { because: string }, key })),
  }))
  return (
    <>
      {waits && <span className="soft">{settling.otherPerson}</span>}
      <Deeds deeds={deeds} done={() => undefined} />
    </>
  )
}
