// The only file that draws random ids.
import { randomBytes, randomInt } from 'node:crypto'
import type { Clock } from './clock.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // Crockford: no I, L, O, U

export const prefixes = {
  batch: 'bat',
  campaign: 'cam',
  claim: 'clm',
  coupon: 'cpn',
  quote: 'quo',
  order: 'ord',
  refund: 'rfd',
  transfer: 'trf',
  deferral: 'dfr',
  notice: 'ntc',
  case: 'cas',
  complaint: 'cmp',
  run: 'run',
  autoGrant: 'agr',
  purchase: 'pur',
  entry: 'ent',
  challenge: 'chl',
  count: 'cnt',
  period: 'per',
  statement: 'stm',
  dispute: 'dsp',
  adjustment: 'adj',
  payout: 'pay',
  note: 'nte',
  reconciliation: 'rec',
  fee: 'fee',
  shop: 'shp',
  enrolment: 'enr',
  consent: 'fco',
  request: 'req',
  staff: 'stf',
  session: 'ses',
  auditEntry: 'aud',
  event: 'evt',
  webhookEndpoint: 'whe',
  webhookDelivery: 'whd',
  webhookAttempt: 'wha',
  webhookSecret: 'whs',
  bulkJob: 'blk',
  codeSet: 'cds',
  issueLink: 'lnk',
  stop: 'stp',
  placementBid: 'bid',
  placementVisit: 'vis',
} as const
export type Prefix = (typeof prefixes)[keyof typeof prefixes]

/** Ids are handed in, as time is. */
export type Ids = { next(prefix: Prefix): string }

/** Random bytes are drawn many at a time: one call to the system's source costs as much as the rest of an id. */
const idBytes = 10
const drawnAtOnce = idBytes * 400
/** The two characters of each ten bits. */
const pairs = Array.from({ length: 1024 }, (_, n) => `${alphabet[n >> 5]}${alphabet[n & 31]}`)

const timePart = (milliseconds: number): string => {
  let text = ''
  for (let rest = milliseconds, n = 0; n < 10; n++, rest = Math.floor(rest / 32)) text = alphabet[rest % 32] + text
  return text
}

/** `cpn_` and 26 characters: 48 bits of milliseconds, so that ids sort by time, then 80 random bits. */
export function timeOrderedIds(clock: Clock): Ids {
  let bytes = Buffer.alloc(0)
  let from = 0
  let [at, time] = [-1, '']
  const byte = () => bytes[from++] as number
  return {
    next: (prefix) => {
      if (from === bytes.length) [bytes, from] = [randomBytes(drawnAtOnce), 0]
      const now = clock.now().getTime()
      if (now !== at) [at, time] = [now, timePart(now)]
      let id = `${prefix}_${time}`
      for (let half = 0; half < 2; half++) {
        const [a, b, c, d, e] = [byte(), byte(), byte(), byte(), byte()]
        id += pairs[(a << 2) | (b >> 6)]
        id += pairs[((b & 63) << 4) | (c >> 4)]
        id += pairs[((c & 15) << 6) | (d >> 2)]
        id += pairs[((d & 3) << 8) | e]
      }
      return id
    },
  }
}

/** Before every id that was drawn at that moment or later, after all that were drawn earlier. */
export const earliestId = (prefix: Prefix, at: Date): string => `${prefix}_${timePart(at.getTime())}`

export const idPattern = (prefix: Prefix): RegExp => new RegExp(`^${prefix}_[0-9A-Za-z_-]{1,60}$`)

/** The id with the bucket of its row in the last two characters: whoever is told the id finds the row on one node, with no index. */
export const inBucket = (id: string, bucket: number): string =>
  `${id.slice(0, -2)}${alphabet[bucket >> 5]}${alphabet[bucket & 31]}`

/** The bucket that such an id names; undefined where it names none. */
export function bucketIn(id: string): number | undefined {
  const [high, low] = [...id.slice(-2)].map((character) => alphabet.indexOf(character))
  if (high === undefined || low === undefined || high < 0 || low < 0) return undefined
  return high < 8 ? high * 32 + low : undefined
}

/** `count` random bytes, for secrets. */
export const secretBytes = (count: number): Buffer => randomBytes(count)

/** A number from 0 up to 1, handed in where chance has a use: waiting times that must not fall together. */
export type Chance = () => number
export const systemChance: Chance = () => randomInt(2 ** 32) / 2 ** 32
