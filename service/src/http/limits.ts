import type { Caller } from '../domain/abilities.ts'
import { nameOf } from '../domain/abilities.ts'

/** Who is counted together, and how often each may call in a minute. Guessing at a password or a code is slower by far. */
export const limitsPerMinute = {
  visitor: 1_200, // per address: many people share one
  buyer: 600,
  staff: 1_200,
  shop_backend: 12_000,
  platform_backend: 60_000,
  sign_in: 20, // per address
  guess: 30, // per caller: codes and links that somebody may try out
  bad_credentials: 60, // per address
} as const

export type LimitClass = keyof typeof limitsPerMinute
export type Limits = Readonly<Record<LimitClass, number>>

/** Where a caller stands in the running minute. */
export type Standing = {
  readonly limit: LimitClass
  readonly most: number
  readonly left: number
  readonly resetSeconds: number
  readonly allowed: boolean
}

const windowMilliseconds = 60_000

export const classOf = (caller: Caller): LimitClass =>
  'staff' in caller
    ? 'staff'
    : caller.role === 'visitor' || caller.role === 'buyer' || 'keyId' in caller
      ? (caller.role as LimitClass)
      : 'visitor'

/** By what a caller is counted: by name, and a visitor by address. */
export const countedAs = (caller: Caller, address: string): string =>
  caller.role === 'visitor' ? address : nameOf(caller)

/** Counts in this process, in windows of a minute. `now` in milliseconds, from any start. */
export function openLimits(most: Limits, now: () => number) {
  let counts = new Map<string, number>()
  let began = now()

  return {
    take(limit: LimitClass, who: string): Standing {
      if (now() - began >= windowMilliseconds) {
        counts = new Map()
        began = now()
      }
      const name = `${limit} ${who}`
      const used = (counts.get(name) ?? 0) + 1
      counts.set(name, used)
      const resetSeconds = Math.ceil((began + windowMilliseconds - now()) / 1000)
      return {
        limit,
        most: most[limit],
        left: Math.max(0, most[limit] - used),
        resetSeconds,
        allowed: used <= most[limit],
      }
    },
  }
}

export type OpenLimits = ReturnType<typeof openLimits>

/** The fields of draft-ietf-httpapi-ratelimit-headers. */
export const limitHeaders = ({ limit, most, left, resetSeconds }: Standing): Record<string, string> => ({
  'ratelimit-policy': `"${limit}";q=${most};w=60`,
  ratelimit: `"${limit}";r=${left};t=${resetSeconds}`,
})
