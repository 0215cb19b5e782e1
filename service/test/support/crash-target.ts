// A service in a process of its own, to be killed. Its database is prepared already; it prints the port that it listens on.
import { flushCompileCache } from 'node:module'
import type { AddressInfo } from 'node:net'
import { systemClock } from '../../src/domain/clock.ts'
import { failpointFrom } from '../../src/domain/failpoint.ts'
import { openOutgoing } from '../../src/outgoing/outgoing.ts'
import { remoteDatabase } from '../../src/postgres/databases.ts'
import { openService } from '../../src/service.ts'
import { testSecret } from './secret.ts'

const { DATABASE_URL, QUANHE_FAILPOINT } = process.env
const service = await openService({
  database: remoteDatabase(DATABASE_URL as string).application,
  clock: systemClock,
  failpoint: failpointFrom(QUANHE_FAILPOINT),
  secret: testSecret,
  outgoing: openOutgoing({ allowPrivate: true }),
})
await service.app.listen({ port: 0, host: '127.0.0.1' })
flushCompileCache() // what is killed writes nothing at its end
console.log((service.app.server.address() as AddressInfo).port)
