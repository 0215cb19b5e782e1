import { Readable, Transform } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { Caller } from '../domain/abilities.ts'
import { Problem } from '../domain/problems.ts'
import type { Operation, Origin, Upload } from '../operations/operation.ts'
import { sessionCookie } from '../domain/sign-in-rules.ts'
import type { Credentials } from './auth.ts'
import type { Incoming } from './dispatch.ts'

const one = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header)

/** Browser and system, as far as a person needs them to know the session again. */
const agentOf = (text: string | undefined): string =>
  [
    /(Edg|OPR|Firefox|Chrome|Safari|curl|node)/.exec(text ?? '')?.[1],
    /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(text ?? '')?.[1],
  ]
    .filter((part) => part !== undefined)
    .join(', ')

export const originOf = (request: FastifyRequest): Origin => ({
  requestId: request.id,
  address: request.ip,
  agent: agentOf(request.headers['user-agent']),
  cookies: request.cookies,
})

/**
 * Whether another site's page may have sent this. Browsers say so themselves (Sec-Fetch-Site); older ones name the page's origin.
 * A request with neither comes from no browser page, and has no business with a session.
 */
function isCrossSite(request: FastifyRequest): boolean {
  const site = one(request.headers['sec-fetch-site'])
  if (site !== undefined) return site !== 'same-origin'
  const origin = one(request.headers.origin)
  return origin === undefined || !URL.canParse(origin) || new URL(origin).host !== request.host
}

export const credentialsOf = (operation: Operation, request: FastifyRequest): Credentials => ({
  authorization: request.headers.authorization,
  session: request.cookies[sessionCookie],
  crossSite: isCrossSite(request),
  changes: operation.method !== 'GET',
})

export const incomingOf = (request: FastifyRequest, caller: Caller, upload: Upload | undefined): Incoming => ({
  params: request.params,
  query: request.query,
  body: request.body === undefined || upload ? {} : request.body,
  upload,
  path: request.url.split('?')[0] as string,
  caller,
  idempotencyKey: one(request.headers['idempotency-key']),
  ifMatch: one(request.headers['if-match']),
  from: originOf(request),
})

/** The file that was sent. It breaks off, with a problem, where it is longer than the operation allows. */
export function uploadOf(operation: Operation, request: FastifyRequest): Upload | undefined {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!(request.body instanceof Readable)) return undefined
  const mostBytes = operation.upload?.mostBytes ?? 0
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      done(bytes > mostBytes ? new Problem('payload_too_large', { mostBytes }) : null, chunk)
    },
  })
  const file = request.body
  file.on('error', (error) => counted.destroy(error))
  return { mediaType, stream: file.pipe(counted) }
}
