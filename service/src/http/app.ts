import { Readable, Transform } from 'node:stream'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Fastify from 'fastify'
import { prefixes } from '../domain/ids.ts'
import { Problem } from '../domain/problems.ts'
import { operations } from '../operations/index.ts'
import type { House, Operation, Upload } from '../operations/operation.ts'
import type { DispatchOptions, Outgoing } from './dispatch.ts'
import { dispatch, problemReply } from './dispatch.ts'
import { serveDocs } from './docs.ts'
import { openMetrics } from './metrics.ts'
import { openapi } from './openapi.ts'
import { serveWeb } from './web.ts'

export type AppOptions = DispatchOptions & {
  readonly house: House
  /** Folder of the built web app; served where it exists. */
  readonly webFolder?: string | undefined
  /** Requests of one caller in a minute. */
  readonly requestsPerMinute: number
  /** Where unexpected errors are told. */
  readonly log: (message: string, error: unknown) => void
}

const mebibyte = 1024 * 1024
const mostFileBytes = 256 * mebibyte
/** Beyond so many requests at once a new one is sent away, before it costs anything. */
const mostInFlight = 10_000

/** The HTTP face of the operations. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { house } = options
  const app = Fastify({
    genReqId: () => house.ids.next(prefixes.request),
    bodyLimit: mebibyte,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
  })
  await app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy } })
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: 60_000,
    enableDraftSpec: true,
    allowList: (request) => !request.url.startsWith('/v1/'),
    keyGenerator: (request) => request.headers.authorization ?? request.ip,
    errorResponseBuilder: (_, { ttl }) => new Problem('rate_limited', { retryAfterSeconds: Math.ceil(ttl / 1000) }),
  })
  acceptJson(app)
  acceptFiles(app)
  const metrics = openMetrics(house)
  let inFlight = 0
  for (const one of operations) {
    app.route({
      method: one.method,
      url: one.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      handler: async (request, reply) => {
        const began = performance.now()
        inFlight++
        const answer = await answerTo(one, request, options, inFlight > mostInFlight)
        inFlight--
        metrics.answered(one.id, answer.status, (performance.now() - began) / 1000)
        return send(reply, answer)
      },
    })
  }
  app.setErrorHandler((error, request, reply) =>
    send(reply, problemReply(asProblem(error, request, options), request.id)),
  )
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async () => {
    await house.store.sql`select 1`
    return { status: 'ready' }
  })
  app.get('/metrics', async (_, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  )
  const document = JSON.stringify(openapi(operations), null, 2)
  app.get('/openapi.json', async (_, reply) => reply.type('application/json; charset=utf-8').send(document))
  serveDocs(app, operations)
  const page = await serveWeb(app, options.webFolder)
  app.setNotFoundHandler((request, reply) => {
    if (page && request.method === 'GET' && !request.url.startsWith('/v1/')) return page(reply)
    return send(reply, problemReply(elsewhere(request, reply), request.id))
  })
  return app
}

const contentSecurityPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
}

/** An empty body counts as {}: many clients send nothing where nothing is to be said. */
function acceptJson(app: FastifyInstance): void {
  const strict = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) =>
    text === '' ? done(null, {}) : strict(request, text as string, done),
  )
}

const fileTypes = ['text/csv', 'application/x-ndjson']

/** Files are not read here: the operation reads them as they arrive, and counts. */
function acceptFiles(app: FastifyInstance): void {
  app.addContentTypeParser(fileTypes, { bodyLimit: mostFileBytes }, (_, payload, done) => done(null, payload))
}

/** The file that was sent. It breaks off, with a problem, where it is longer than the operation allows. */
function uploadOf(one: Operation, request: FastifyRequest): Upload | undefined {
  const mediaType = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!(request.body instanceof Readable)) return undefined
  const mostBytes = one.upload?.mostBytes ?? 0
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

async function answerTo(
  one: Operation,
  request: FastifyRequest,
  options: AppOptions,
  overloaded: boolean,
): Promise<Outgoing> {
  const header = request.headers['idempotency-key']
  const upload = uploadOf(one, request)
  try {
    if (overloaded) throw new Problem('overloaded', { retryAfterSeconds: 1 })
    const incoming = {
      params: request.params,
      query: request.query,
      body: request.body === undefined || upload ? {} : request.body,
      upload,
      path: request.url.split('?')[0] as string,
      authorization: request.headers.authorization,
      idempotencyKey: Array.isArray(header) ? header[0] : header,
      requestId: request.id,
    }
    return await dispatch(one, incoming, options.house, options)
  } catch (error) {
    // what is left of a file that nobody will read is let go of, so that the answer reaches its sender
    if (upload) request.raw.unpipe().resume()
    return problemReply(asProblem(error, request, options), request.id)
  }
}

function send(reply: FastifyReply, answer: Outgoing): FastifyReply {
  if (answer.replayed) reply.header('idempotency-replayed', 'true')
  if (answer.fileName) reply.header('content-disposition', `attachment; filename="${answer.fileName}"`)
  if ((answer.status === 429 || answer.status === 503) && typeof answer.body === 'string') {
    const { retryAfterSeconds = 1 } = JSON.parse(answer.body) as { retryAfterSeconds?: number }
    reply.header('retry-after', retryAfterSeconds)
  }
  return reply.code(answer.status).header('cache-control', 'no-store').type(answer.mediaType).send(answer.body)
}

/** What Fastify itself refuses (media type, size, syntax) in our own words; anything else unexpected is a bug, told to the log. */
function asProblem(error: unknown, request: FastifyRequest, options: AppOptions): Problem {
  if (error instanceof Problem) return error
  const { code, statusCode = 500, name } = error as { code?: string; statusCode?: number; name?: string }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem('unsupported_media_type')
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('payload_too_large', { mostBytes: mebibyte })
  if (statusCode < 500 || name === 'SyntaxError') return new Problem('malformed_json')
  options.log(`${request.method} ${request.url} (${request.id}) failed`, error)
  return new Problem('internal')
}

/** Nothing here; or something, but not by this method. */
function elsewhere(request: FastifyRequest, reply: FastifyReply): Problem {
  const path = request.url.split('?')[0] as string
  const here = operations.filter((one) => new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
  if (here.length === 0) return new Problem('not_found')
  reply.header('allow', here.map((one) => one.method).join(', '))
  return new Problem('method_not_allowed')
}
