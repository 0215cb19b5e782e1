// Requests mangled anywhere: what comes in over a network, not what a schema knows.
import type { Request } from '../reference/types.ts'
import type { Json } from './malformed.ts'
import { pick, type Random } from './random.ts'

const JUNK: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1,
  0.1,
  1e21,
  Number.MAX_SAFE_INTEGER + 2,
  -0,
  '',
  'x',
  '2026-13-45T99:99:99Z',
  '__proto__',
  [],
  [[]],
  [null],
  {},
  { kind: 'amount_off' },
  { after: 'item' },
  'a'.repeat(10_000),
  ' \ud800',
]
const KEYS = ['kind', 'id', '__proto__', 'constructor', 'toString', 'offMinor', 'tiers', 'scope', 'x']

/** Every container of the tree. */
function containers(value: Json): (Json[] | { [key: string]: Json })[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(containers)]
}

function mangleOnce(root: Json, random: Random): void {
  const container = pick(random, containers(root))
  const keys = Object.keys(container)
  const key = keys.length > 0 && random.int(0, 9) < 8 ? pick(random, keys) : pick(random, KEYS)
  const record = container as { [key: string]: Json }
  const way = random.int(0, 3)
  if (way === 0) delete record[key]
  else if (way === 1 && Array.isArray(container) && container.length > 0)
    container.push(structuredClone(pick(random, container)))
  else
    Object.defineProperty(record, key, {
      value: structuredClone(pick(random, JUNK)),
      enumerable: true,
      configurable: true,
      writable: true,
    })
}

export function mangled(request: Request, random: Random): unknown {
  const root = structuredClone(request) as unknown as Json
  const count = random.int(1, 3)
  for (let i = 0; i < count; i++) mangleOnce(root, random)
  return root
}
