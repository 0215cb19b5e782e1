import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Account } from './binaries.ts'
import { EmbeddedPostgresUnavailable, binariesFor, reachable, serverAccount } from './binaries.ts'

/** A running PostgreSQL that belongs to a data folder of ours. */
export type EmbeddedPostgres = {
  /** Folder of its Unix socket: the `host` of a `pg` connection. There is no TCP port and no password. */
  readonly socketFolder: string
  readonly dataFolder: string
  /** True when a living server of an earlier process was taken over. */
  readonly adopted: boolean
  /** Resolves when the server is gone, whatever ended it. */
  readonly gone: Promise<void>
  /** Fast shutdown, unless another process is still connected to it. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** Where the cluster lives. Made when it is missing. */
  readonly folder: string
  /** Further server settings, for example `{ fsync: 'off' }` for a test cluster. */
  readonly settings?: Readonly<Record<string, string>>
}

const superuser = 'postgres'

/** Starts the PostgreSQL of `folder`, or adopts it where it is still alive. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount()
  const home = homeFor(resolve(options.folder), account)
  const dataFolder = join(home, 'postgres')
  const socketFolder = socketFolderFor(dataFolder, account)
  for (let attempt = 1; ; attempt++) {
    const living = await leaseOn(socketFolder, dataFolder)
    if (living)
      return { socketFolder, dataFolder, adopted: true, gone: endOf(living), stop: () => stop(living, dataFolder) }
    try {
      const native = binariesFor(home, account)
      if (!existsSync(join(dataFolder, 'PG_VERSION'))) makeCluster(native, home, dataFolder, account)
      const started = await launch({
        native,
        home,
        dataFolder,
        socketFolder,
        account,
        settings: options.settings ?? {},
      })
      const { lease, ours } = started
      return { socketFolder, dataFolder, adopted: !ours, gone: endOf(lease), stop: () => stop(lease, dataFolder) }
    } catch (error) {
      // another process may have been shutting the same server down just now
      if (attempt === 4 || error instanceof EmbeddedPostgresUnavailable) throw error
      await sleep(250 * attempt)
    }
  }
}

/** Root's own folders are closed to the server's account; then the cluster lives in a folder of its own that is not. */
function homeFor(folder: string, account: Account | undefined): string {
  mkdirSync(folder, { recursive: true })
  if (reachable(folder, account)) return folder
  const open = `/var/lib/quanhe-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
  mkdirSync(open, { recursive: true, mode: 0o755 })
  return open
}

/** Socket paths end at about 100 bytes, so the socket lives in a short private folder, not beside the data. */
function socketFolderFor(dataFolder: string, account: Account | undefined): string {
  const uid = account?.uid ?? process.getuid?.() ?? 0
  const folder = join(tmpdir(), `quanhe-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`)
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (account) chownSync(folder, account.uid, account.gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const found = lstatSync(folder)
    if (!found.isDirectory() || ![uid, 0].includes(found.uid))
      throw new Error(`${folder} belongs to someone else`, { cause: error })
    if (account) chownSync(folder, account.uid, account.gid)
  }
  return folder
}

/** Texts in the order of their code points, compared by the server itself: the C library's comparison costs a claim a tenth more. */
const byCodePoint = ['--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

function makeCluster(native: string, home: string, dataFolder: string, account: Account | undefined): void {
  // Made under another name and renamed when complete, so that a crash half-way never looks like a cluster.
  const unfinished = `${dataFolder}.${process.pid}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  if (account) chownSync(unfinished, account.uid, account.gid)
  const common = ['-D', unfinished]
  const steps = [
    [...common, '-U', superuser, '--auth=trust', '--encoding=UTF8', ...byCodePoint, '--no-sync'],
    [...common, '--sync-only'],
  ]
  for (const args of steps) {
    const done = spawnSync(join(native, 'bin', 'initdb'), args, {
      ...account,
      cwd: '/',
      encoding: 'utf8',
      env: cleanEnvironment(),
    })
    if (done.status !== 0) {
      rmSync(unfinished, { recursive: true, force: true })
      throw new Error(`initdb failed: ${done.error?.message ?? done.stderr ?? done.stdout}`)
    }
  }
  try {
    renameSync(unfinished, dataFolder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(join(dataFolder, 'PG_VERSION'))) {
      throw new Error(`could not make a database cluster in ${home}`, { cause: error })
    }
  }
}

/** The server must not inherit a PGDATA or a PGPORT of ours. */
const cleanEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && name !== 'NODE_OPTIONS'))

type Launch = {
  native: string
  home: string
  dataFolder: string
  socketFolder: string
  account: Account | undefined
  settings: Readonly<Record<string, string>>
}

/** Starts the postmaster. `ours` is false where another process was starting the same one, and won. */
async function launch(wanted: Launch): Promise<{ lease: pg.Client; ours: boolean }> {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: wanted.socketFolder,
    unix_socket_permissions: '0700',
    shared_buffers: '256MB',
    max_wal_size: '4GB',
    max_connections: '200',
    jit: 'off',
    synchronous_commit: 'on',
    log_checkpoints: 'off',
    ...wanted.settings,
  }
  const logFile = join(wanted.home, 'postgres.log')
  const log = openSync(logFile, 'a')
  const child = spawn(
    join(wanted.native, 'bin', 'postgres'),
    ['-D', wanted.dataFolder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Its own session: it outlives a crash of ours, and is adopted by the next start.
    { ...wanted.account, cwd: '/', detached: true, stdio: ['ignore', log, log], env: cleanEnvironment() },
  )
  closeSync(log)
  let ended: string | undefined
  child.once('error', (error) => (ended = error.message))
  child.once('exit', (code, signal) => (ended = `exit ${code ?? signal}`))
  child.unref()
  const deadline = performance.now() + 30_000
  while (performance.now() < deadline) {
    const lease = await leaseOn(wanted.socketFolder, wanted.dataFolder)
    if (lease) return { lease, ours: ended === undefined }
    // An exit is also what the loser of two simultaneous starts sees: the winner may still be on its way up.
    if (ended !== undefined && !postmasterPid(wanted.dataFolder)) break
    await sleep(25)
  }
  const tail = readFileSync(logFile, 'utf8').split('\n').slice(-12).join('\n')
  throw new Error(`PostgreSQL did not start (${ended ?? 'no answer in 30 s'}); the end of ${logFile}:\n${tail}`)
}

/** The process id in `postmaster.pid`, when such a process lives. */
function postmasterPid(dataFolder: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 0)
    return pid
  } catch {
    return undefined
  }
}

const leaseKey = 43100003

/**
 * A connection that says "I use this server", held as long as we do: a shared lock that ends with the process, however it ends.
 * Undefined: no server of this folder answers.
 */
async function leaseOn(socketFolder: string, dataFolder: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    host: socketFolder,
    user: superuser,
    database: 'postgres',
    application_name: 'quanhe-lease',
  })
  client.on('error', () => {}) // a server that dies takes its leases along; its users notice by themselves
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    if (rows[0]?.data_directory !== dataFolder) throw new Error('another server answers at this socket')
    await client.query('select pg_advisory_lock_shared($1)', [leaseKey])
    keepsAlive(client, false)
    return client
  } catch {
    await client.end().catch(() => {})
    return undefined
  }
}

/** The lease's connection ends with the server. */
const endOf = (lease: pg.Client): Promise<void> => new Promise((resolve) => lease.once('end', () => resolve()))

/** Whether an open connection keeps this process running. `pg` has it, its types do not. */
const keepsAlive = (client: pg.Client, yes: boolean) =>
  (client as unknown as Record<'ref' | 'unref', () => void>)[yes ? 'ref' : 'unref']()

/** Who can take the lock alone is the last one, and puts out the light; nobody can come in while it is held. */
async function stop(lease: pg.Client, dataFolder: string): Promise<void> {
  keepsAlive(lease, true)
  try {
    await lease.query('select pg_advisory_unlock_shared($1)', [leaseKey])
    const { rows } = await lease.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [leaseKey])
    const pid = postmasterPid(dataFolder)
    if (!rows[0]?.last || pid === undefined) return
    process.kill(pid, 'SIGINT') // fast shutdown
    for (let waited = 0; waited < 20_000 && postmasterPid(dataFolder) !== undefined; waited += 20) await sleep(20)
  } catch {
    // the server is gone already
  } finally {
    await lease.end().catch(() => {})
  }
}
