import type { Caller } from '../domain/abilities.ts'
import { may } from '../domain/abilities.ts'
import { sha256 } from '../domain/audit-chain.ts'
import { Problem } from '../domain/problems.ts'
import { operations } from '../operations/index.ts'
import type { Call, House, Operation } from '../operations/operation.ts'
import { Carrying, Kept, Replayed, Streamed } from '../operations/operation.ts'

/** By its path: how anything looks before and after it is changed. */
const views = new Map<string, Operation>(operations.filter((one) => one.method === 'GET').map((one) => [one.path, one]))

/** The view of the thing that an operation is about: the one that it names, or `GET /v1/things/{id}`. */
export const viewOf = (one: Operation): Operation | undefined =>
  views.get(one.view ?? /^\/v1\/[a-z-]+\/\{\w+\}/.exec(one.path)?.[0] ?? '')

type AnyCall = Call<unknown, unknown, unknown>

const isPlain = (reply: unknown) =>
  ![Problem, Streamed, Replayed, Kept, Carrying].some((special) => reply instanceof special)

/** The thing as this caller sees it; undefined where there is nothing to see. */
async function seen(view: Operation, call: AnyCall, house: House): Promise<unknown> {
  if (!may(call.caller, view.ability)) return undefined
  const [params, query] = [view.params.safeParse(call.params), view.query.safeParse({})]
  if (!params.success || !query.success) return undefined
  try {
    const reply = await view.handle({ ...call, params: params.data, query: query.data, body: {} }, house)
    return isPlain(reply) ? reply : undefined
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

export type Seen = { readonly digest: string | null; readonly etag: string | undefined }

/** The digest of the whole for the audit log, and the tag of what people edit for If-Match. */
export async function look(view: Operation | undefined, call: AnyCall, house: House): Promise<Seen> {
  return seenAs(view, view && (await seen(view, call, house)))
}

/** The same after the deed. Where its reply is the thing itself, nobody has to look again. */
export const lookAfter = async (
  view: Operation | undefined,
  call: AnyCall,
  house: House,
  { one, reply }: { one: Operation; reply: unknown },
): Promise<Seen> =>
  view?.reply === one.reply && may(call.caller, view.ability) && isPlain(reply) && idOf(reply) === idOf(call.params)
    ? seenAs(view, reply)
    : look(view, call, house)

const idOf = (thing: unknown) => (thing as { id?: unknown }).id

function seenAs(view: Operation | undefined, reply: unknown): Seen {
  if (!view || reply === undefined) return { digest: null, etag: undefined }
  return { digest: sha256(JSON.stringify(reply)), etag: etagOf(view, reply) }
}

export const etagOf = (view: Operation, reply: unknown): string =>
  `"${sha256(JSON.stringify(view.edited ? view.edited(reply) : reply)).slice(0, 32)}"`

/** Only what people and backends edit is tagged: a buyer changes nothing that another buyer sees. */
export const isTagged = (one: Operation, caller: Caller): boolean =>
  viewOf(one)?.reply === one.reply && caller.role !== 'buyer' && caller.role !== 'visitor'
