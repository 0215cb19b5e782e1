import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from './domain/clock.ts'
import { failpointFrom } from './domain/failpoint.ts'
import { firstStaff } from './first-staff.ts'
import { openDatabase } from './postgres/databases.ts'
import { prepareDatabase } from './prepare.ts'
import { rootSecret } from './root-secret.ts'
import { openService } from './service.ts'
import { fileWitness } from './witness.ts'
import { demoBuyers } from './storage/marketplace.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Starts the database, brings it up to date, listens, and says where. */
export async function start(): Promise<void> {
  const began = performance.now()
  const { env } = process
  const slices = Number(env['QUANHE_SLICES'] ?? 1)
  const folder = resolve(root, env['QUANHE_DATA'] ?? '.data')
  const database = await openDatabase({ url: env['DATABASE_URL'], folder })
  const prepared = await prepareDatabase(database.owner, { clock: systemClock, slices })
  const service = await openService({
    database: database.application,
    clock: systemClock,
    failpoint: failpointFrom(env['QUANHE_FAILPOINT']),
    slices,
    secret: rootSecret(env['QUANHE_SECRET'], folder),
    witness: fileWitness(resolve(root, env['QUANHE_AUDIT_HEADS'] ?? resolve(folder, 'audit-heads.ndjson'))),
    requestsPerMinute:
      env['QUANHE_REQUESTS_PER_MINUTE'] === undefined ? undefined : Number(env['QUANHE_REQUESTS_PER_MINUTE']),
    trustedProxies: (env['QUANHE_TRUSTED_PROXIES'] ?? '').split(',').filter((one) => one !== ''),
    webFolder: resolve(root, 'web/dist'),
  })
  await service.app.listen({ port: Number(env['PORT'] ?? 4310), host: env['HOST'] ?? '127.0.0.1' })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await service.close()
    await database.stop()
    process.exit(0)
  }
  // Not `once`: a signal to the whole group comes twice, by itself and passed on by npm start, and must not cut the stop short.
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())

  const { port } = service.app.server.address() as AddressInfo
  const { store, secrets, ids, clock, marketplace } = service.house
  const people = await firstStaff(store, { secrets, ids, clock, demo: marketplace.demo })
  const buyers = await demoBuyers(service.house.store.sql)
  console.log(
    `Quanhe 券核 listens on http://${env['HOST'] ?? '127.0.0.1'}:${port}  (${Math.round(performance.now() - began)} ms)`,
  )
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
