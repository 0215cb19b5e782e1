import type { Schemas } from '@quanhe/sdk'
import { client, may } from './api.ts'

export type Batch = Schemas['Batch']
export type BatchEntry = Schemas['BatchEntry']

type Given = { id: string; because?: string; key: string }
type Input = { path: { id: string }; body: { because?: string }; key: string }

const input = ({ id, because, key }: Given): Input => ({ path: { id }, body: because ? { because } : {}, key })

type Move = {
  /** Who may do it at all. */
  ability: string
  run: (given: Given) => Promise<Batch>
  /** It needs a reason, which the author reads. */
  reason?: true
  /** It cannot be taken back. */
  final?: true
  /** By what it is undone: then it needs no second step. */
  undo?: BatchMove
}

/** What can be done with a batch as a whole, by the names in its `events`. The service says which of them it takes now. */
export const batchMoves = {
  submit: { ability: 'batches:write', run: (given: Given) => client.submitBatch(input(given)) },
  approve: { ability: 'batches:approve', run: (given: Given) => client.approveBatch(input(given)) },
  send_back: {
    ability: 'batches:approve',
    run: ({ id, because = '', key }: Given) => client.sendBackBatch({ path: { id }, body: { because }, key }),
    reason: true,
  },
  withdraw: { ability: 'batches:write', run: (given: Given) => client.withdrawBatch(input(given)) },
  publish: { ability: 'batches:control', run: (given: Given) => client.publishBatch(input(given)) },
  pause: { ability: 'batches:pause', run: (given: Given) => client.pauseBatch(input(given)), undo: 'resume' },
  resume: { ability: 'batches:control', run: (given: Given) => client.resumeBatch(input(given)), undo: 'pause' },
  end: { ability: 'batches:control', run: (given: Given) => client.endBatch(input(given)), final: true },
} as const satisfies Record<string, Omit<Move, 'undo'> & { undo?: string }>

export type BatchMove = keyof typeof batchMoves
export const moveOf = (name: BatchMove): Move => batchMoves[name]

/** What the one who is signed in may do with this batch now. */
export const movesFor = (batch: Pick<BatchEntry, 'events'>): BatchMove[] =>
  (Object.keys(batchMoves) as BatchMove[]).filter(
    (name) => batch.events.includes(name) && may(batchMoves[name].ability),
  )
