import cluster from 'node:cluster'
import { flushCompileCache } from 'node:module'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { liveDemoMonths } from './demo-months.ts'
import { systemClock } from './domain/clock.ts'
import { failpointFrom } from './domain/failpoint.ts'
import { firstStaff } from './first-staff.ts'
import { timeOrderedIds } from './domain/ids.ts'
import { secretsOf } from './domain/secrets.ts'
import { openOutgoing } from './outgoing/outgoing.ts'
import type { Database } from './postgres/databases.ts'
import { openDatabase } from './postgres/databases.ts'
import type { Prepared } from './prepare.ts'
import { prepareDatabase } from './prepare.ts'
import { rootSecret } from './root-secret.ts'
import { openService } from './service.ts'
import type { Settings } from './settings.ts'
import { providerIn, unknownSettings } from './settings.ts'
import { demoBuyers, readMarketplace } from './storage/marketplace.ts'
import { openStore } from './storage/sql.ts'
import { openLog } from './telemetry/log.ts'
import { openTraces } from './telemetry/tracing.ts'
import { fileWitness } from './witness.ts'
import { watchOver } from './workers.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Starts the database, brings it up to date, serves (by several processes where that is set), and says where. */
export async function start(settings: Settings): Promise<void> {
  const began = performance.now()
  const database = await openDatabase({ url: settings.databaseUrl, folder: resolve(root, settings.data) })
  const stopWith = (stop: () => Promise<void>) =>
    onSignal(async () => {
      await stop()
      await database.stop()
    })
  if (cluster.isWorker) return stopWith((await serve(settings, database)).stop)
  for (const name of unknownSettings(process.env))
    console.error(`${name} is no setting of Quanhe; see docs/settings.md`)
  const prepared = await prepareDatabase(database.owner, { clock: systemClock, slices: settings.slices })
  if (prepared.seeded) {
    const secret = rootSecret(settings.secret, resolve(root, settings.data))
    await liveDemoMonths({ database: database.application, clock: systemClock, slices: settings.slices, secret })
  }
  const { port, stop } = settings.workers > 1 ? await watchOver(settings.workers) : await serve(settings, database)
  stopWith(stop)
  await announce(settings, database, prepared, port, began)
}

/** Listens. The database is prepared already. */
async function serve(settings: Settings, database: Database): Promise<{ port: number; stop(): Promise<void> }> {
  const folder = resolve(root, settings.data)
  const log = openLog(settings.log)
  const traces = await openTraces(settings.traces)
  const service = await openService({
    database: { ...database.application, max: settings.connections },
    clock: systemClock,
    failpoint: failpointFrom(settings.failpoint),
    slices: settings.slices,
    secret: rootSecret(settings.secret, folder),
    witness: fileWitness(resolve(root, settings.auditHeads ?? resolve(folder, 'audit-heads.ndjson'))),
    outgoing: openOutgoing({ allowPrivate: settings.webhooks === 'private' }),
    requestsPerMinute: settings.requestsPerMinute,
    provider: providerIn(settings),
    trustedProxies: settings.trustedProxies,
    webFolder: resolve(root, 'web/dist'),
    stopSeconds: settings.stopSeconds,
    log: log.failed,
    answered: log.request,
    trace: traces.trace,
  })
  await service.app.listen({ port: settings.port, host: settings.host })
  const { port } = service.app.server.address() as AddressInfo
  log.note('listening', { port })
  flushCompileCache() // now, and not at the end: a process that is killed has compiled for the next one too
  return {
    port,
    async stop() {
      log.note('stopping')
      await service.close()
      await traces.stop()
    },
  }
}

/** Not `once`: a signal to the whole group comes twice, by itself and passed on by npm start, and must not cut the stop short. */
function onSignal(stop: () => Promise<void>): void {
  let stopping = false
  const begin = async () => {
    if (stopping) return
    stopping = true
    await stop()
    process.exit(0)
  }
  process.on('SIGINT', () => void begin())
  process.on('SIGTERM', () => void begin())
}

async function announce(
  settings: Settings,
  database: Database,
  prepared: Prepared,
  port: number,
  began: number,
): Promise<void> {
  const { host, workers } = settings
  const store = openStore({ pool: { ...database.application, max: 1 }, clock: systemClock, failpoint: () => {} })
  const buyers = await demoBuyers(store.sql)
  const marketplace = await readMarketplace(store.sql)
  const secrets = secretsOf(rootSecret(settings.secret, resolve(root, settings.data)))
  const ids = timeOrderedIds(systemClock)
  const people = await firstStaff(store, { secrets, ids, clock: systemClock, demo: marketplace?.demo === true })
  await store.close()
  const by = workers > 1 ? `, ${workers} processes` : ''
  console.log(`Quanhe 券核 listens on http://${host}:${port}  (${Math.round(performance.now() - began)} ms${by})`)
  console.log(`  the API to read   /docs    as OpenAPI 3.1   /openapi.json`)
  console.log(`  the data          ${database.place}`)
  if (buyers.length > 0)
    console.log(`  demo buyers       ${buyers.map((buyer) => `${buyer.id} ${buyer.name['zh-CN']}`).join(' · ')}`)
  if (people.demo)
    console.log(`  demo staff        ${people.demo.logins.join(' · ')}   password ${people.demo.password}`)
  if (people.invitation !== undefined)
    console.log(`  first operator    login operator, invitation (shown once, three days)  ${people.invitation}`)
  for (const { name, secret } of prepared.secrets) console.log(`  secret key ${name} (shown once)  ${secret}`)
}
