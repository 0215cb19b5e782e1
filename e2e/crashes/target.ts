// A service in a process of its own, to be killed. A request that says `x-stop-at: <failpoint>` stops there, in the middle of
// whatever transaction it is in, and is told of on standard output; it goes no further, for then the process is killed.
import { AsyncLocalStorage } from 'node:async_hooks'
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import type { AddressInfo } from 'node:net'
import { systemClock } from '../../service/src/domain/clock.ts'
import { remoteDatabase } from '../../service/src/postgres/databases.ts'
import { openService } from '../../service/src/service.ts'
import { testSecret } from '../../service/test/support/secret.ts'

type Stop = { readonly lane: string; readonly at: string }
const stops = new AsyncLocalStorage<Stop>()
const say = (line: string) => writeSync(1, `${line}\n`)

const service = await openService({
  database: {
    ...remoteDatabase(process.env['DATABASE_URL'] as string).application,
    max: 230,
    application_name: `crash-target-${process.pid}`,
  },
  clock: systemClock,
  secret: testSecret,
  requestsPerMinute: 1_000_000,
  jobs: false,
  failpoint(name) {
    const stop = stops.getStore()
    if (stop?.at !== name) return undefined
    say(`stopped ${stop.lane}`)
    return new Promise(() => {})
  },
})
service.app.addHook('onRequest', (request, _, done) => {
  const { 'x-stop-at': at, 'x-lane': lane } = request.headers
  stops.run({ at: String(at), lane: String(lane) }, done)
})
// What a service reads once and remembers (the terms of batches) it has read before: the points of a call are always the same.
const { store, book } = service.house
await book.read(
  store.sql,
  await store.sql<{ id: string; version: number }>`select batch_id as id, version from batch_versions`,
)
await service.app.listen({ port: 0, host: '127.0.0.1' })
flushCompileCache() // what is killed writes nothing at its end
say(`listens ${(service.app.server.address() as AddressInfo).port}`)
