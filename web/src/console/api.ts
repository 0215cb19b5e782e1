import { createClient, newKey, type Schemas } from '@quanhe/sdk'
import { Failure } from '../failure.ts'
import { createStore, readSaved, writeSaved } from '../store.ts'

export { Failure, newKey }

/** Who is signed in: `undefined` while nobody knows yet, `null` for nobody. */
export const me = createStore<Schemas['Me'] | null | undefined>(undefined)

/** True where a session ended while its page was open: what was typed is still there behind the door. */
export const sessionOver = createStore(false)

/** The session is in a cookie that no script can read; the client knows no secret. */
export const client = createClient({ retries: 1 })

/** Asks the person once more who they are; set by the frame. Resolves to true where they showed it. */
let askAgain: (() => Promise<boolean>) | undefined
export const onStepUp = (ask: typeof askAgain): void => void (askAgain = ask)

/**
 * Makes a call of the client. A session that is over leads to the door, and what needs a fresh proof asks for it and is
 * made again, with the same key. @throws Failure
 */
export async function ask<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (found) {
    const failure = new Failure(found)
    if (failure.code === 'step_up_needed' && (await askAgain?.())) return ask(call)
    if (failure.code === 'unauthenticated' && me.get()) sessionOver.set(true)
    throw failure
  }
}

/** That somebody signed in on this device: who never did is not asked for. The session itself no script can read. */
const SEEN = 'quanhe.staff'

export async function learnMe(signedIn = false): Promise<void> {
  if (!signedIn && readSaved(SEEN) !== true) return me.set(null)
  try {
    me.set(await client.getMe())
    writeSaved(SEEN, true)
    sessionOver.set(false)
  } catch (found) {
    const failure = new Failure(found)
    if (failure.code !== 'unauthenticated') throw failure
    forgetMe()
  }
}

export function forgetMe(): void {
  writeSaved(SEEN, undefined)
  sessionOver.set(false)
  me.set(null)
}

/** Whether the one who is signed in may do this at all. */
export const may = (ability: string | undefined): boolean =>
  ability === undefined || (me.get()?.abilities.includes(ability) ?? false)
