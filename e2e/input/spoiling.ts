import type { Operation } from '../../service/src/operations/operation.ts'
import { addressOf, textOf } from '../calls/send.ts'
import type { Call } from '../calls/way.ts'
import type { Chance } from '../seeded/chance.ts'
import type { Path } from './fields.ts'
import { placesOf, pointerOf, withAt } from './fields.ts'
import { broken, cursors, mediaTypes, values } from './values.ts'

/** A request that is (most likely) not as it should be, and what was done to it. */
export type Spoiled = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer | undefined
  readonly how: string
  /** The one field of the body that was touched, where it was one. */
  readonly pointer?: string
}

/** What a way of spoiling has to go by. */
export type Sound = {
  readonly one: Operation
  readonly call: Call
  readonly headers: Readonly<Record<string, string>>
  /** The places of the body that the document knows of. */
  readonly places: readonly Path[]
  /** The names of its query parameters. */
  readonly queries: readonly string[]
}

type Spoiling = (sound: Sound, chance: Chance) => Spoiled

const sent = ({ one, call, headers }: Sound, how: string, more: Partial<Spoiled> = {}): Spoiled => ({
  method: one.method,
  url: addressOf(one, call),
  headers,
  body: textOf(one, call),
  how,
  ...more,
})

const bodyWith = (sound: Sound, how: string, path: Path, put: unknown): Spoiled =>
  sent(sound, `${how} at ${pointerOf(path) || 'the root'}`, {
    body: JSON.stringify(withAt(sound.call.body ?? {}, path, put)) ?? '',
    pointer: pointerOf(path),
  })

const aPlace = ({ places, call }: Sound, chance: Chance): Path => chance.pick([...places, ...placesOf(call.body ?? {})])

const bodied: readonly Spoiling[] = [
  (sound, chance) => bodyWith(sound, 'another value', aPlace(sound, chance), chance.pick(values)),
  (sound, chance) => bodyWith(sound, 'another value', aPlace(sound, chance), chance.pick(values)),
  (sound, chance) => bodyWith(sound, 'nothing', aPlace(sound, chance), undefined),
  (sound, chance) => {
    const name = chance.pick([
      'extra',
      'constructor',
      'toString',
      'hasOwnProperty',
      '',
      'discountMinor',
      '$where',
      'a.b',
      '\u0000',
    ])
    return bodyWith(
      sound,
      'one field too many',
      [...aPlace(sound, chance).filter((step) => typeof step === 'string'), name],
      chance.pick(values),
    )
  },
  (sound, chance) => {
    const spoil = chance.pick(broken)
    return sent(sound, `broken JSON (${spoil})`, { body: spoil(textOf(sound.one, sound.call) ?? '{}') })
  },
  (sound, chance) => {
    const type = chance.pick(mediaTypes)
    return sent(sound, `content-type ${type}`, { headers: { ...sound.headers, 'content-type': type } })
  },
]

const anyway: readonly Spoiling[] = [
  (sound, chance) => {
    const text = String(chance.pick(values.filter((value) => typeof value === 'string' && value.length < 5_000)))
    const well = Buffer.from(text).toString() // a lone surrogate has no place in an address
    const params = Object.fromEntries(Object.keys(sound.call.params ?? {}).map((name) => [name, well]))
    const call = { ...sound.call, params }
    return sent(sound, `path ${JSON.stringify(well.slice(0, 60))}`, { url: addressOf(sound.one, call) })
  },
  (sound, chance) => {
    const tail = chance.pick([
      '%',
      '%ff',
      '%c0%ae',
      '//',
      '/..',
      '?',
      '?%',
      '?=',
      '?a',
      '?limit',
      '#x',
      ';a=b',
      '%2f',
      '?a[b]=1',
      '?__proto__=1',
    ])
    return sent(sound, `address ending in ${tail}`, { url: addressOf(sound.one, sound.call) + tail })
  },
  (sound, chance) => {
    const name = chance.pick([...sound.queries, 'limit', 'cursor', 'unknown', '__proto__', 'constructor'])
    const pool = name === 'cursor' ? cursors : values.filter((value) => typeof value !== 'object').map(String)
    const value = Buffer.from(chance.pick(pool).slice(0, 3_000)).toString()
    const twice = chance.oneIn(8) ? `&${name}=1` : ''
    const url = addressOf(sound.one, { ...sound.call, query: {} })
    return sent(sound, `query ${name}=${JSON.stringify(value.slice(0, 60))}`, {
      url: `${url}?${name}=${encodeURIComponent(value)}${twice}`,
    })
  },
  (sound, chance) => {
    const [name, value] = chance.pick([
      ['idempotency-key', ''],
      ['idempotency-key', 'x'],
      ['idempotency-key', 'x'.repeat(5_000)],
      ['idempotency-key', 'tab\there-and-more'],
      ['authorization', 'Bearer'],
      ['authorization', `Bearer ${'x'.repeat(5_000)}`],
      ['authorization', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm4ifQ.'],
      ['authorization', 'Bearer qh_sk_a_b'],
      ['cookie', 'a=b; ; =; __proto__=1'],
      ['cookie', `session=${'%'.repeat(500)}`],
      ['accept', 'image/png'],
      ['accept-language', '*;q=9'],
      ['if-match', '"'],
      ['if-match', 'W/"\\"'],
      ['if-none-match', '*'],
      ['origin', 'null'],
      ['x-forwarded-for', "1.2.3.4, ' or 1=1"],
      ['traceparent', '00-zz'],
      ['content-encoding', 'gzip'],
      ['range', 'bytes=9-1'],
      ['expect', 'x'],
    ] as const)
    return sent(sound, `header ${name}: ${value.slice(0, 40)}`, { headers: { ...sound.headers, [name]: value } })
  },
  (sound, chance) => {
    const method = chance.pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])
    return sent(sound, `method ${method}`, { method })
  },
]

/** What chance may pass over and must not: every cursor that is not one of ours, wherever a cursor is taken. */
export const wrongCursors = (sound: Sound): Spoiled[] =>
  sound.queries.includes('cursor')
    ? cursors.map((cursor) =>
        sent(sound, `cursor ${cursor}`, {
          url: addressOf(sound.one, { ...sound.call, query: { ...sound.call.query, cursor } }),
        }),
      )
    : []

/** Spoils a sound request in one of the ways that fit it. */
export function spoiled(sound: Sound, chance: Chance): Spoiled {
  const ways = sound.one.method === 'GET' ? anyway : [...bodied, ...bodied, ...anyway]
  return chance.pick(ways)(sound, chance)
}
