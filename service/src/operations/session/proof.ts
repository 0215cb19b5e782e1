import { isOneTimePassword, recoveryHash, stepOf } from '../../domain/one-time-passwords.ts'
import { Problem } from '../../domain/problems.ts'
import { beginAttempt, forgiveFailures, lockedUntil } from '../../storage/sign-in-failures.ts'
import type { Sql } from '../../storage/sql.ts'
import type { StaffRow } from '../../storage/staff.ts'
import { takeRecoveryCode, takeStep } from '../../storage/staff.ts'
import type { House } from '../operation.ts'

export const secondFactorPurpose = 'second factor'

/** Whether this is the person's one-time password, or a recovery code that was not used yet. Either counts once. */
export async function provesSecondFactor(
  sql: Sql,
  house: House,
  person: StaffRow,
  code: string,
  at: Date,
): Promise<boolean> {
  if (person.totpSealed === null) return false
  if (!isOneTimePassword(code)) return takeRecoveryCode(sql, person.id, recoveryHash(code), at)
  const secret = house.secrets.open(secondFactorPurpose, Buffer.from(person.totpSealed, 'base64')).toString()
  const step = stepOf(secret, code, at)
  return step !== undefined && takeStep(sql, person.id, step)
}

/** Attempts at one login or one person's proof, counted; the name is kept as a keyed hash only. */
export type Attempts = {
  /** The problem where too many failed. */
  begin(): Promise<Problem | undefined>
  readonly hash: string
  forgive(): Promise<unknown>
}

export function attemptsAt(sql: Sql, house: House, name: string, at: Date): Attempts {
  const hash = house.secrets.mac('sign-in attempts', name).toString('hex')
  return {
    hash,
    forgive: () => forgiveFailures(sql, hash),
    async begin() {
      if (await beginAttempt(sql, hash, at)) return undefined
      const until = await lockedUntil(sql, hash)
      const seconds = until ? Math.ceil((until.getTime() - at.getTime()) / 1000) : 1
      return new Problem('rate_limited', { retryAfterSeconds: Math.max(1, seconds), because: 'too_many_failures' })
    },
  }
}
