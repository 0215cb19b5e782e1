import type { IssuerCaller } from '../domain/abilities.ts'
import { nameOf } from '../domain/abilities.ts'
import { Problem } from '../domain/problems.ts'
import { makerOfKey } from '../storage/keys.ts'
import type { Sql } from '../storage/sql.ts'

/**
 * Four eyes: what one person began another must approve. A key acts for the person who made it, so nobody is their own second person
 * by way of a key. `authors`: the names under which it was begun and changed.
 * @throws Problem `four_eyes`
 */
export async function requireSecondPerson(
  sql: Sql,
  caller: IssuerCaller,
  authors: readonly string[],
  facts: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const approver = await personBehind(sql, nameOf(caller))
  for (const author of new Set(authors)) {
    if (author === nameOf(caller) || (await personBehind(sql, author)) === approver)
      throw new Problem('four_eyes', facts)
  }
}

const mostSteps = 8

/** A key that no person made stands for itself. */
async function personBehind(sql: Sql, name: string): Promise<string> {
  let found = name
  for (let step = 0; step < mostSteps && found.startsWith('key:'); step++) {
    const maker = await makerOfKey(sql, found.slice('key:'.length))
    if (maker === null) break
    found = maker
  }
  return found
}
