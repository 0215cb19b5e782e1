import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { callbackPath, leavePath, oidcCookie, setOutPath } from '../domain/sign-in-rules.ts'
import type { IdentityProvider, Journey } from '../outgoing/identity-provider.ts'
import type { Cookie, House } from '../operations/operation.ts'
import { arrive } from './arriving.ts'
import { forgotten } from '../operations/session/opening.ts'
import { originOf } from './incoming.ts'

// Pages that a browser walks through, not operations: nobody calls them by hand. The console links to the first.

const journeySeconds = 10 * 60
/** Where nothing says which door it was: each console's door leads to the other. */
const anyDoor = '/platform/'
const purpose = 'sign-in elsewhere'
const journeyShape = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  until: z.number(),
})

export type SignInElsewhere = {
  readonly provider: IdentityProvider
  /** Throws where this address has asked too often. */
  readonly admit: (request: FastifyRequest, reply: FastifyReply) => void
  readonly log: (message: string, error: unknown) => void
}

/** `GET /sign-in/elsewhere` sends the browser to the identity provider; the provider sends it back to the callback. */
export function serveSignInElsewhere(app: FastifyInstance, house: House, options: SignInElsewhere): void {
  const { provider, admit, log } = options
  const keep = (reply: FastifyReply, { name, value, seconds }: Cookie) =>
    reply.setCookie(name, value, { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: seconds })
  const go = (reply: FastifyReply, place: string) => reply.header('cache-control', 'no-store').redirect(place, 303)

  app.get(setOutPath, async (request, reply) => {
    admit(request, reply)
    const { returnTo, prove } = request.query as { returnTo?: unknown; prove?: unknown }
    const until = house.clock.now().getTime() + journeySeconds * 1000
    try {
      const begun = await provider.begin({ returnTo: ownPlace(returnTo), until }, prove === 'true')
      const sealed = house.secrets.seal(purpose, Buffer.from(JSON.stringify(begun.journey))).toString('base64url')
      keep(reply, { name: oidcCookie, value: sealed, seconds: journeySeconds })
      return go(reply, begun.url)
    } catch (error) {
      log('the identity provider cannot be reached', error)
      return go(reply, withProblem(ownPlace(returnTo), 'provider_unreachable'))
    }
  })

  app.get(callbackPath, async (request, reply) => {
    admit(request, reply)
    keep(reply, forgotten(oidcCookie))
    const journey = journeyIn(request.cookies[oidcCookie], house)
    const query = request.url.split('?')[1] ?? ''
    const vouched = journey && (await provider.finish(journey, query, house.clock.now()))
    const arrival = vouched && { vouched, mapped: provider.roles, from: originOf(request) }
    const cookie = arrival && (await house.store.transaction('signInElsewhere', (sql) => arrive(sql, house, arrival)))
    if (!journey || !cookie) return go(reply, withProblem(journey?.returnTo ?? anyDoor, 'sign_in_refused'))
    keep(reply, cookie)
    return go(reply, journey.returnTo)
  })

  app.get(leavePath, async (request, reply) => {
    admit(request, reply)
    return go(reply, (await provider.signOutUrl()) ?? '/')
  })
}

/** Back to the door that the person came from, which says what went wrong. */
function withProblem(place: string, problem: 'provider_unreachable' | 'sign_in_refused'): string {
  const { pathname, search, hash } = new URL(place, 'http://here')
  const query = new URLSearchParams(search)
  query.set('problem', problem)
  return `${pathname}?${query}${hash}`
}

/** A place within this installation: a whole address would make this an open door to anywhere. */
const ownPlace = (given: unknown): string =>
  typeof given === 'string' && /^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(given) ? given : '/'

function journeyIn(cookie: string | undefined, house: House): Journey | undefined {
  if (cookie === undefined) return undefined
  try {
    const opened = house.secrets.open(purpose, Buffer.from(cookie, 'base64url')).toString()
    const journey = journeyShape.parse(JSON.parse(opened))
    return journey.until > house.clock.now().getTime() ? journey : undefined
  } catch {
    return undefined // not sealed by us, or not whole
  }
}
