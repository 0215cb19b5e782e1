// One way to make each operation succeed. Whatever must be true of every operation (who may call it, that it is replayed, that a
// crash leaves it whole, that no input breaks it) is tested by going through these, so a new operation brings its way along.
import type { Actor } from './actors.ts'
import type { Stage } from './stage.ts'

/** What a call says: the values of its path, its query, its body or its file. */
export type Call = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: unknown
  /** Sent instead of a body, by operations that take a file. */
  readonly file?: { readonly mediaType: string; readonly text: string }
  /** Of an edit: If-Match. */
  readonly headers?: Readonly<Record<string, string>>
}

export type Way = {
  /**
   * Whose the objects are that the call names. A `buyer`'s or a `merchant`'s are there for nobody else: to others they answer as
   * if they did not exist. `all`: everyone who may call may see them, or nothing is named.
   */
  readonly of: 'buyer' | 'merchant' | 'all'
  /** What its path names comes to be by being named (a buyer’s reference), so that nothing is unknown. */
  readonly anyName?: true
  /** Its calls do not stand side by side: to prepare the next is to spoil the one before, as long as that was not made. */
  readonly serial?: true
  /** There may be few of what it makes for one owner: calls that stand side by side are each of a merchant of their own. */
  readonly crowded?: true
  /** Prepares whatever the call needs, fresh for each call, and says the call that will then succeed when the actor makes it. */
  make(stage: Stage, actor: Actor): Promise<Call>
}

/** An operation whose way is still to be written. `e2e/calls/calls.test.ts` fails as long as one stands here. */
export const notYet: Way = {
  of: 'all',
  make: async () => {
    throw new Error('there is no way to make this call yet: write one in e2e/calls/')
  },
}
