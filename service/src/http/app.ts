import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Fastify from 'fastify'
import { prefixes } from '../domain/ids.ts'
import type { Caller } from '../domain/abilities.ts'
import { Problem } from '../domain/problems.ts'
import { operations } from '../operations/index.ts'
import type { House, Operation } from '../operations/operation.ts'
import { callerOf } from './auth.ts'
import type { DispatchOptions, Outgoing } from './dispatch.ts'
import { dispatch, problemReply } from './dispatch.ts'
import { serveDocs } from './docs.ts'
import { credentialsOf, incomingOf, uploadOf } from './incoming.ts'
import type { Limits, OpenLimits, Standing } from './limits.ts'
import { classOf, countedAs, limitHeaders, openLimits } from './limits.ts'
import { openMetrics } from './metrics.ts'
import { allowOrigins } from './origins.ts'
import type { Pressure } from './pressure.ts'
import { watchPressure } from './pressure.ts'
import { serveHealth } from './health.ts'
import type { LiveLimits } from './live-stock.ts'
import { serveLiveStock } from './live-stock.ts'
import { secureHeaders } from './secure-headers.ts'
import { serveSignInElsewhere } from './sign-in-elsewhere.ts'
import type { RequestEntry } from '../telemetry/log.ts'
import { metricsReader } from '../telemetry/metrics-of-all.ts'
import type { Trace } from '../telemetry/tracing.ts'
import { untraced } from '../telemetry/tracing.ts'
import { serveWeb } from './web.ts'

export type AppOptions = DispatchOptions & {
  readonly house: House
  /** Folder of the built web app; served where it exists. */
  readonly webFolder?: string | undefined
  /** Requests in a minute, by who calls. */
  readonly limits: Limits
  /** Pages that watch stock; absent: as a server of its own. */
  readonly live?: LiveLimits | undefined
  /** How hard pressed this process may be before it sends requests away; absent: as a server of its own. */
  readonly pressure?: { readonly mostInFlight?: number; readonly mostDelayMilliseconds?: number } | undefined
  /** Addresses of the proxies in front, whose word on where a request comes from is taken; none: nobody's. */
  readonly trustedProxies?: readonly string[]
  /** Where unexpected errors are told. */
  readonly log: (message: string, error: unknown) => void
  /** Where each answered request is told. */
  readonly answered?: (entry: RequestEntry) => void
  readonly trace?: Trace
}

const mebibyte = 1024 * 1024
const mostFileBytes = 256 * mebibyte
/** Who sends a head or a body slower than this wants to keep us busy. */
const timeouts = { requestTimeout: 120_000, connectionTimeout: 120_000, keepAliveTimeout: 72_000 }

/** Operations hold requests and replies against their own schemas: Fastify's compilers need not be loaded. */
const withoutSchemas = { compilersFactory: { buildValidator: () => noCompiler, buildSerializer: () => noCompiler } }
const noCompiler = (): never => {
  throw new Error('no route declares a schema to Fastify')
}

/** The HTTP face of the operations. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { house, trace = untraced } = options
  const app = Fastify({
    genReqId: () => house.ids.next(prefixes.request),
    bodyLimit: mebibyte,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle', // what was begun is finished
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    ...timeouts,
    schemaController: withoutSchemas,
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    // an address that cannot be read names nothing
    frameworkErrors: (_, request, reply) => {
      void send(reply as FastifyReply, problemReply(new Problem('not_found'), request.id))
    },
  })
  await secureHeaders(app)
  await app.register(cookie)
  await allowOrigins(app, house)
  acceptJson(app)
  acceptFiles(app)
  const metrics = openMetrics(house)
  const pressure = watchPressure(options.pressure)
  app.addHook('onClose', async () => pressure.close())
  const door = { limits: openLimits(options.limits, () => performance.now()), pressure }
  for (const one of operations) {
    app.route({
      method: one.method,
      url: one.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      handler: async (request, reply) => {
        const began = performance.now()
        pressure.enter()
        const facts = { 'http.request.method': one.method, 'http.route': one.path }
        const answering = () => answerTo(one, request, reply, options, door)
        const { answer, role } = await trace(one.id, facts, answering, request.headers)
        pressure.leave()
        const milliseconds = performance.now() - began
        metrics.answered(one.id, answer.status, milliseconds / 1000)
        options.answered?.(requestEntry(one, request, answer, role, milliseconds))
        return send(reply, answer)
      },
    })
  }
  serveLiveStock(app, house, options.live)
  app.setErrorHandler((error, request, reply) =>
    send(reply, problemReply(asProblem(error, request, options), request.id)),
  )
  const health = serveHealth(app, house)
  app.addHook('preClose', async () => health.stopping())
  const readMetrics = metricsReader(metrics.registry)
  app.get('/metrics', async (_, reply) => {
    const text = await readMetrics()
    if (text === undefined) return send(reply, problemReply(new Problem('overloaded', { retryAfterSeconds: 1 }), ''))
    return reply.type(metrics.registry.contentType).send(text)
  })
  serveDocs(app)
  if (house.provider)
    serveSignInElsewhere(app, house, {
      provider: house.provider,
      admit: (request, reply) => within(reply, door.limits.take('sign_in', request.ip)),
      log: options.log,
    })
  const page = await serveWeb(app, options.webFolder)
  app.setNotFoundHandler((request, reply) => {
    if (page && request.method === 'GET' && !request.url.startsWith('/v1/')) return page(reply)
    return send(reply, problemReply(elsewhere(request, reply), request.id))
  })
  return app
}

const requestEntry = (
  one: Operation,
  request: FastifyRequest,
  answer: Outgoing,
  role: string,
  milliseconds: number,
): RequestEntry => ({
  requestId: request.id,
  operation: one.id,
  role,
  status: answer.status,
  code: answer.status >= 400 && typeof answer.body === 'string' ? codeIn(answer.body) : undefined,
  replayed: answer.replayed,
  milliseconds: Math.round(milliseconds * 10) / 10,
})

const codeIn = (body: string): string | undefined => (JSON.parse(body) as { code?: string }).code

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

type Door = { readonly limits: OpenLimits; readonly pressure: Pressure }

async function answerTo(
  one: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
  options: AppOptions,
  door: Door,
): Promise<{ answer: Outgoing; role: string }> {
  const upload = uploadOf(one, request)
  let role = 'unknown'
  try {
    if (door.pressure.overloaded()) throw new Problem('overloaded', { retryAfterSeconds: 1 })
    const caller = await admitted(one, request, reply, options.house, door.limits)
    role = caller.role
    return { answer: await dispatch(one, incomingOf(request, caller, upload), options.house, options), role }
  } catch (error) {
    // what is left of a file that nobody will read is let go of, so that the answer reaches its sender
    if (upload) request.raw.unpipe().resume()
    return { answer: problemReply(asProblem(error, request, options), request.id), role }
  }
}

/** Who calls, where they have not called too often. Wrong credentials are counted by address, before anybody else pays for them. */
async function admitted(
  one: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
  house: House,
  limits: OpenLimits,
): Promise<Caller> {
  const caller = await callerOf(credentialsOf(one, request), house).catch((error: unknown) => {
    if (error instanceof Problem) within(reply, limits.take('bad_credentials', request.ip))
    throw error
  })
  within(reply, limits.take(classOf(caller), countedAs(caller, request.ip)))
  if (one.limit)
    within(reply, limits.take(one.limit, one.limit === 'sign_in' ? request.ip : countedAs(caller, request.ip)))
  return caller
}

/** @throws Problem `rate_limited` */
function within(reply: FastifyReply, standing: Standing): void {
  reply.headers(limitHeaders(standing))
  if (!standing.allowed) throw new Problem('rate_limited', { retryAfterSeconds: standing.resetSeconds })
}

function send(reply: FastifyReply, answer: Outgoing): FastifyReply {
  if (answer.replayed) reply.header('idempotency-replayed', 'true')
  if (answer.etag !== undefined) reply.header('etag', answer.etag)
  if (answer.location !== undefined) reply.header('location', answer.location)
  for (const { name, value, seconds } of answer.cookies ?? [])
    reply.setCookie(name, value, { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: seconds })
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
  if (statusCode < 500 && request.method === 'GET') return new Problem('not_found') // a folder among the files: there is no body to blame
  if (statusCode < 500 || name === 'SyntaxError') return new Problem('malformed_json')
  options.log(`request ${request.id} failed`, error) // not its URL: that may name people
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
