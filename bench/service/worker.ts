// One process of the service, as it runs in production, with one address more: POST /echo answers with what it was sent. What a
// claim costs beyond that is ours; what it costs in all is mostly HTTP.
import type { AddressInfo } from 'node:net'
import { systemClock } from '../../service/src/domain/clock.ts'
import { noFailpoint } from '../../service/src/domain/failpoint.ts'
import type { LimitClass } from '../../service/src/http/limits.ts'
import { limitsPerMinute } from '../../service/src/http/limits.ts'
import { openService } from '../../service/src/service.ts'

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
