import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createClient } from '@quanhe/sdk'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import type { EmbeddedPostgres } from '../src/postgres/embedded.ts'
import { startEmbedded } from '../src/postgres/embedded.ts'

const folders: string[] = []
const children: ChildProcess[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'quanhe-postgres-test-'))
  chmodSync(folder, 0o755) // where the tests run as root, the server's account must reach it
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A server that ended by itself took its pid file along. */
const runs = (dataFolder: string) => existsSync(join(dataFolder, 'postmaster.pid'))
const ask = async <Row extends pg.QueryResultRow>(server: EmbeddedPostgres, text: string): Promise<Row[]> => {
  const client = new pg.Client({ host: server.socketFolder, user: 'postgres', database: 'postgres' })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

describe('the embedded PostgreSQL', () => {
  test('starts from nothing on a private socket only, syncs, and keeps its data over a restart', async () => {
    const folder = newFolder()
    const first = await startEmbedded({ folder })
    await ask(first, 'create table kept as select 42 as answer')
    expect(
      await ask(
        first,
        `select name, setting from pg_settings where name in ('fsync', 'listen_addresses', 'synchronous_commit') order by name`,
      ),
    ).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '' },
      { name: 'synchronous_commit', setting: 'on' },
    ])
    expect(statSync(first.socketFolder).mode & 0o077).toBe(0)
    await first.stop()
    expect(runs(first.dataFolder)).toBe(false)
    const second = await startEmbedded({ folder })
    expect([second.adopted, await ask(second, 'select answer from kept')]).toEqual([false, [{ answer: 42 }]])
    await second.stop()
  })

  test('is shared by all who start it at once, and stops with the last of them', async () => {
    const folder = newFolder()
    const servers = await Promise.all([1, 2, 3].map(() => startEmbedded({ folder })))
    expect(servers.filter((server) => !server.adopted)).toHaveLength(1)
    await servers[0]!.stop()
    await servers[1]!.stop()
    expect(runs(servers[2]!.dataFolder)).toBe(true)
    expect(await ask(servers[2]!, 'select 1 as one')).toEqual([{ one: 1 }])
    await servers[2]!.stop()
    expect(runs(servers[2]!.dataFolder)).toBe(false)
  })
})

describe('the platform', () => {
  const main = fileURLToPath(new URL('../bin/start.mjs', import.meta.url))
  const start = async (folder: string) => {
    const began = performance.now()
    const { DATABASE_URL: _url, ...env } = process.env
    const child = spawn(process.execPath, [main], {
      env: { ...env, QUANHE_DATA: folder, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    for await (const line of createInterface({ input: child.stdout })) {
      const baseUrl = /listens on (\S+)/.exec(line)?.[1]
      if (baseUrl !== undefined) return { child, baseUrl, milliseconds: performance.now() - began }
    }
    throw new Error('it ended before it listened')
  }

  test(
    'starts with the demo marketplace, survives a kill -9 with what was acknowledged, and leaves no server behind',
    { timeout: 120_000 },
    async () => {
      const folder = newFolder()
      const first = await start(folder)
      const client = createClient({ baseUrl: first.baseUrl, retries: 0 })
      const market = await client.getMarketplace()
      expect(market.demoBuyers.length).toBeGreaterThan(2)
      const { token } = await client.signInToDemo({ body: { buyer: market.demoBuyers[0]!.id } })
      client.setToken(token)
      const { data } = await client.listBatches({ query: { usable: 'true', limit: 200 } })
      const batch = data.find((one) => one.state === 'claimable')!
      const { claim } = await client.claimCoupon({ path: { id: batch.id }, key: 'before-the-kill' })
      expect(claim.outcome).toBe('issued')
      first.child.kill('SIGKILL')
      await once(first.child, 'exit')
      expect(runs(join(folder, 'postgres'))).toBe(true) // adopted by the next start

      const second = await start(folder)
      const again = createClient({ baseUrl: second.baseUrl, token, retries: 0 })
      expect((await again.claimCoupon({ path: { id: batch.id }, key: 'before-the-kill' })).claim).toEqual(claim)
      second.child.kill('SIGTERM')
      const [code] = (await once(second.child, 'exit')) as [number]
      expect([code, runs(join(folder, 'postgres'))]).toEqual([0, false])
    },
  )

  test(
    'goes on by itself when its database is killed: it is started again, and claims are served',
    { timeout: 120_000 },
    async () => {
      const folder = newFolder()
      const { child, baseUrl } = await start(folder)
      const visitor = createClient({ baseUrl })
      const { demoBuyers } = await visitor.getMarketplace()
      const { token } = await visitor.signInToDemo({ body: { buyer: demoBuyers[0]!.id } })
      const client = createClient({ baseUrl, token, retries: 8 })
      const { data } = await client.listBatches({ query: { usable: 'true', limit: 200 } })
      const path = { id: data.find((one) => one.state === 'claimable')!.id }
      const { claim } = await client.claimCoupon({ path, key: 'before-the-database-died' })
      const [pid] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
      process.kill(Number(pid), 'SIGKILL')
      expect((await client.claimCoupon({ path, key: 'before-the-database-died' })).claim).toEqual(claim)
      expect(child.exitCode).toBeNull()
      child.kill('SIGTERM')
      expect(await once(child, 'exit')).toEqual([0, null])
      expect(runs(join(folder, 'postgres'))).toBe(false)
    },
  )
})
