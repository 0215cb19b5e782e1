// Every setting of the service, in one place: what it is called, what it means, what holds without it. docs/settings.md is made of this.
import { isIP } from 'node:net'
import { readMappedRoles } from './domain/provider-roles.ts'
import type { ProviderSettings } from './outgoing/identity-provider.ts'

type Fault = { readonly expected: string }
const fault = (expected: string): Fault => ({ expected })

type Setting<T> = {
  readonly name: string
  readonly meaning: string
  /** As a reader of the table would say it. */
  readonly unset: string
  /** What the text stands for (undefined: it is not set), or what would have been right. */
  read(text: string | undefined): T | Fault
}

const setting = <T>(one: Setting<T>): Setting<T> => one

const whole = (least: number, most: number, unset: number) => (text: string | undefined) => {
  const found = text === undefined ? unset : Number(text)
  return Number.isInteger(found) && text?.trim() !== '' && found >= least && found <= most
    ? found
    : fault(`a whole number from ${least} to ${most}`)
}

const address = (schemes: readonly string[]) => (text: string | undefined) => {
  if (text === undefined) return undefined
  const url = URL.parse(text)
  return url && schemes.includes(url.protocol)
    ? text
    : fault(`a URL that begins with ${schemes.map((one) => `${one}//`).join(' or ')}`)
}

const oneOf =
  <const Choice extends string>(choices: readonly Choice[], unset: Choice) =>
  (text: string | undefined): Choice | Fault =>
    text === undefined ? unset : (choices.find((one) => one === text) ?? fault(`one of ${choices.join(', ')}`))

const network = (text: string): boolean => {
  const [host = '', bits, ...more] = text.split('/')
  const family = isIP(host)
  return (
    family !== 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)))
  )
}

export const settings = {
  port: setting({
    name: 'PORT',
    meaning: 'Where it listens; 0: any free port',
    unset: '4310',
    read: whole(0, 65_535, 4310),
  }),
  host: setting({
    name: 'HOST',
    meaning: 'On which address it listens. `0.0.0.0` or `::` for all, behind a proxy that ends TLS',
    unset: '127.0.0.1',
    read: (text = '127.0.0.1') => (text !== '' ? text : fault('an address or a name')),
  }),
  databaseUrl: setting({
    name: 'DATABASE_URL',
    meaning:
      'A PostgreSQL of yours, 15 or newer, by a role that owns the database. Without it one is started and kept in `QUANHE_DATA`',
    unset: 'an embedded PostgreSQL',
    read: address(['postgres:', 'postgresql:']),
  }),
  data: setting({
    name: 'QUANHE_DATA',
    meaning: 'Folder of the embedded database and of the secret that was made',
    unset: '`.data` in the repository',
    read: (text = '.data') => (text !== '' ? text : fault('a folder')),
  }),
  secret: setting({
    name: 'QUANHE_SECRET',
    meaning:
      '32 bytes in base64url, the same for every process. It seals what is kept sealed: keep it apart from backups, and do not lose it',
    unset: 'made at the first start, kept in `QUANHE_DATA/secret`',
    read: (text) =>
      text === undefined || Buffer.from(text, 'base64url').length === 32
        ? text
        : fault('32 bytes in base64url (43 characters)'),
  }),
  slices: setting({
    name: 'QUANHE_SLICES',
    meaning:
      'Into how many slices stock and budgets are cut: one on one machine, about as many as there are nodes beyond it',
    unset: '1',
    read: (text = '1') =>
      [1, 2, 4, 8, 16, 32, 64, 128, 256].includes(Number(text)) ? Number(text) : fault('a power of two from 1 to 256'),
  }),
  workers: setting({
    name: 'QUANHE_WORKERS',
    meaning:
      'Processes that share the port on this machine. More than one: a first process watches over them and starts again what ended',
    unset: '1',
    read: whole(1, 64, 1),
  }),
  connections: setting({
    name: 'QUANHE_CONNECTIONS',
    meaning: 'Database connections of one process, at most',
    unset: '16',
    read: whole(2, 200, 16),
  }),
  requestsPerMinute: setting({
    name: 'QUANHE_REQUESTS_PER_MINUTE',
    meaning: 'Of one caller, whoever it is',
    unset: 'by who calls, see `service/src/http/limits.ts`',
    read: (text) => (text === undefined ? undefined : whole(1, 1_000_000_000, 1)(text)),
  }),
  trustedProxies: setting({
    name: 'QUANHE_TRUSTED_PROXIES',
    meaning: 'Addresses or networks, with commas, whose X-Forwarded-For is believed',
    unset: 'none',
    read: (text = '') => {
      const given = text
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '')
      return given.every(network) ? given : fault('addresses or networks like 10.0.0.0/8, with commas')
    },
  }),
  webhooks: setting({
    name: 'QUANHE_WEBHOOKS',
    meaning:
      'Where webhooks may go: `public`: https on the open internet. `private`, for development: plain http and private addresses too',
    unset: 'public',
    read: oneOf(['public', 'private'], 'public'),
  }),
  log: setting({
    name: 'QUANHE_LOG',
    meaning:
      'What is logged, as JSON lines on standard output. `info`: one line for each request, `warn`: what went wrong, `silent`: nothing',
    unset: 'warn',
    read: oneOf(['silent', 'error', 'warn', 'info'], 'warn'),
  }),
  traces: setting({
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    meaning: 'Where OpenTelemetry traces are sent (OTLP over HTTP): a span for each operation and each statement',
    unset: 'no traces, at no cost',
    read: address(['http:', 'https:']),
  }),
  stopSeconds: setting({
    name: 'QUANHE_STOP_SECONDS',
    meaning: 'How long a stop (SIGTERM) waits for requests that are under way before it cuts them off',
    unset: '20',
    read: whole(0, 600, 20),
  }),
  auditHeads: setting({
    name: 'QUANHE_AUDIT_HEADS',
    meaning: 'A file, best on another disk, to which the signed heads of the audit log are appended',
    unset: '`QUANHE_DATA/audit-heads.ndjson`',
    read: (text) => text,
  }),
  publicUrl: setting({
    name: 'QUANHE_PUBLIC_URL',
    meaning:
      'Where browsers reach this installation: `https://coupons.example`. The provider sends staff back to `/sign-in/elsewhere/callback` there',
    unset: 'none',
    read: address(['https:', 'http:']),
  }),
  oidcIssuer: setting({
    name: 'QUANHE_OIDC_ISSUER',
    meaning:
      'The identity provider (OpenID Connect) that staff sign in at, by its issuer. `http://` only on this very machine',
    unset: 'local accounts only',
    read: (text) => {
      const plain = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(text ?? '')
      return plain ? text : address(['https:'])(text)
    },
  }),
  oidcClientId: setting({
    name: 'QUANHE_OIDC_CLIENT_ID',
    meaning: 'What this installation is called at the provider',
    unset: 'none; needed with an issuer',
    read: (text) => text,
  }),
  oidcClientSecret: setting({
    name: 'QUANHE_OIDC_CLIENT_SECRET',
    meaning: 'The secret that the provider gave to it',
    unset: 'none; needed with an issuer',
    read: (text) => text,
  }),
  oidcScope: setting({
    name: 'QUANHE_OIDC_SCOPE',
    meaning:
      'Scopes to ask for beside `openid email profile`, with spaces: what the provider wants for the claim below',
    unset: 'none',
    read: (text) => text,
  }),
  oidcRolesClaim: setting({
    name: 'QUANHE_OIDC_ROLES_CLAIM',
    meaning:
      'The claim that roles are read from, when `QUANHE_OIDC_ROLES` is set: `groups`, or a path like `realm_access.roles`',
    unset: 'groups',
    read: (text = 'groups') => (text !== '' ? text : fault('the name of a claim')),
  }),
  oidcRoles: setting({
    name: 'QUANHE_OIDC_ROLES',
    meaning:
      'Which word in that claim gives which role, the first that fits: `coupon-ops=platform_operator; shop-7=merchant_owner@mch_7`. With it the provider gives the roles: who has none is not let in, and who is new gets an account',
    unset: 'roles are given here, by invitation',
    read: (text) =>
      text === undefined
        ? undefined
        : (readMappedRoles(text) ??
          fault('word=role pairs with semicolons, a merchant’s role with @ and its merchant')),
  }),
  failpoint: setting({
    name: 'QUANHE_FAILPOINT',
    meaning: '`<operation>#<n>:crash`: the process kills itself there. For crash tests only',
    unset: 'none',
    read: (text) => (text === undefined || text === '' || text.endsWith(':crash') ? text : fault('<name>:crash')),
  }),
}

export type Settings = {
  readonly [Name in keyof typeof settings]: Exclude<ReturnType<(typeof settings)[Name]['read']>, Fault>
}

/** Some settings are not as they should be. The message names each of them, and what would be right. */
export class SettingsRefused extends Error {}

const isFault = (found: unknown): found is Fault => typeof found === 'object' && found !== null && 'expected' in found

/** @throws SettingsRefused */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const faults: string[] = []
  const found = Object.entries(settings).map(([key, one]) => {
    const text = env[one.name]
    const value = one.read(text)
    const shown = one.name.endsWith('_SECRET') ? 'not right' : JSON.stringify(text)
    if (isFault(value)) faults.push(`${one.name} is ${shown}; it should be ${value.expected}`)
    return [key, value]
  })
  faults.push(...lackingOf(Object.fromEntries(found) as Settings))
  if (faults.length > 0) throw new SettingsRefused(faults.join('\n'))
  return Object.fromEntries(found) as Settings
}

/** What only makes sense together. */
function lackingOf({ oidcIssuer, oidcClientId, oidcClientSecret, oidcRoles, publicUrl }: Settings): string[] {
  if (oidcIssuer === undefined)
    return oidcRoles === undefined
      ? []
      : ['QUANHE_OIDC_ROLES is set without QUANHE_OIDC_ISSUER, which should be an URL']
  return Object.entries({
    QUANHE_OIDC_CLIENT_ID: oidcClientId,
    QUANHE_OIDC_CLIENT_SECRET: oidcClientSecret,
    QUANHE_PUBLIC_URL: publicUrl,
  }).flatMap(([name, given]) => (given ? [] : [`${name} is not set; QUANHE_OIDC_ISSUER needs it`]))
}

export function providerIn(settings: Settings): ProviderSettings | undefined {
  const { oidcIssuer, oidcClientId = '', oidcClientSecret = '', publicUrl = '', oidcScope, oidcRoles } = settings
  if (oidcIssuer === undefined) return undefined
  return {
    issuer: oidcIssuer,
    clientId: oidcClientId,
    clientSecret: oidcClientSecret,
    publicUrl,
    scope: oidcScope,
    roles: oidcRoles && { claim: settings.oidcRolesClaim, mapped: oidcRoles },
  }
}

/** What looks like a setting and is none: misspelt, it would be passed over in silence. */
export const unknownSettings = (env: Readonly<Record<string, string | undefined>>): string[] => {
  const known = new Set(Object.values(settings).map((one) => one.name))
  return Object.keys(env).filter((name) => name.startsWith('QUANHE_') && !known.has(name))
}
