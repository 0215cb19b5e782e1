import { SignJWT, jwtVerify } from 'jose'
import type { Clock } from '../../domain/clock.ts'

const algorithm = 'HS256'
const audience = 'quanhe:placement'
const type = 'placement+jwt'

/** What a buyer was shown: whose bid, and what the visit costs the merchant. */
export type PlacementTicket = { readonly buyer: string; readonly bid: string; readonly minor: number }

/** Tickets of what was shown in a place: for one buyer, at the price of that moment, for a while. */
export type PlacementTickets = {
  sign(ticket: PlacementTicket, seconds: number): Promise<string>
  /** Undefined: not a ticket of ours, or its time is over. */
  read(ticket: string): Promise<PlacementTicket | undefined>
}

export function openPlacementTickets(key: Uint8Array, clock: Clock): PlacementTickets {
  return {
    sign: ({ buyer, bid, minor }, seconds) =>
      new SignJWT({ bid, minor })
        .setProtectedHeader({ alg: algorithm, typ: type })
        .setSubject(buyer)
        .setAudience(audience)
        .setExpirationTime(new Date((Math.floor(clock.now().getTime() / 1000) + seconds) * 1000))
        .sign(key),
    async read(ticket) {
      try {
        const { payload } = await jwtVerify(ticket, key, {
          algorithms: [algorithm],
          audience,
          typ: type,
          requiredClaims: ['sub', 'exp', 'bid', 'minor'],
          currentDate: clock.now(),
        })
        return { buyer: payload.sub as string, bid: payload['bid'] as string, minor: payload['minor'] as number }
      } catch {
        return undefined
      }
    },
  }
}
