// One process of the service, as it runs in production, with two addresses more that answer with what they were sent, and ask no
// database. POST /v1/echo is an operation as any other: token, limits, key, schemas, counters; what a claim costs beyond it is the
// claim. POST /echo is a bare route of the same server, and knows nothing of all that.
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { systemClock } from '../../service/src/domain/clock.ts'
import { noFailpoint } from '../../service/src/domain/failpoint.ts'
import type { LimitClass } from '../../service/src/http/limits.ts'
import { limitsPerMinute } from '../../service/src/http/limits.ts'
import { operations } from '../../service/src/operations/index.ts'
import type { Operation } from '../../service/src/operations/operation.ts'
import { operation } from '../../service/src/operations/operation.ts'
import { openService } from '../../service/src/service.ts'

const echoed = z.strictObject({ claim: z.strictObject({ id: z.string() }), coupon: z.string() })
const echo = operation({
  id: 'echo',
  method: 'POST',
  path: '/v1/echo',
  tag: 'Bench',
  summary: 'What was sent',
  ability: 'coupons:claim',
  params: z.strictObject({}),
  query: z.strictObject({}),
  body: echoed,
  status: 200,
  reply: echoed,
  problems: [],
  idempotency: 'own',
  handle: async ({ body }) => body,
})
// the service takes its routes from this list
const routes = operations as Operation[]
routes.push(echo)

const { BENCH_DATABASE, BENCH_SLICES = '1' } = process.env
const classes = Object.keys(limitsPerMinute) as LimitClass[]
const service = await openService({
  database: JSON.parse(BENCH_DATABASE as string) as object,
  clock: systemClock,
  failpoint: noFailpoint,
  slices: Number(BENCH_SLICES),
  jobs: false,
  limits: Object.fromEntries(classes.map((one) => [one, 1_000_000_000])),
})
service.app.post('/echo', async (request) => request.body)
await service.app.listen({ port: 0, host: '127.0.0.1' })
console.log((service.app.server.address() as AddressInfo).port)
