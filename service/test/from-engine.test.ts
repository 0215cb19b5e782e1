import { requestShape } from '@quanhe/engine'
import { expect, test } from 'vitest'
import { mangled } from '../../engine/test/generate/mangled.ts'
import { fromSeed } from '../../engine/test/generate/random.ts'
import { requestOfSeed } from '../../engine/test/generate/request.ts'
import { schemaOf } from '../src/operations/shapes/from-engine.ts'

const schema = schemaOf(requestShape)

/** What the engine's own reader and the schema that is derived from the same shape make of it. */
function bothReadings(input: unknown) {
  const faults: Parameters<typeof requestShape.read>[1] = []
  const read = requestShape.read(input, faults)
  const parsed = schema.safeParse(input)
  return {
    engine: faults.length === 0 ? JSON.stringify(read) : 'refused',
    schema: parsed.success ? JSON.stringify(parsed.data) : 'refused',
  }
}

test('the schema that is derived from a shape accepts, refuses and fills in what the shape does', () => {
  let refused = 0
  for (let seed = 1; seed <= 400; seed++) {
    // A schema passes over a field of this name; the engine reads it as any other.
    const text = JSON.stringify(mangled(requestOfSeed(seed), fromSeed(seed))) ?? 'null'
    if (text.includes('"__proto__"')) continue
    const { engine, schema } = bothReadings(JSON.parse(text))
    expect(engine, text).toBe(schema)
    if (engine === 'refused') refused++
  }
  expect(refused).toBeGreaterThan(150)
  expect(refused).toBeLessThan(380)
})

test.each([
  ['2024-02-29T00:00:00Z', true],
  ['2025-02-29T00:00:00Z', false],
  ['2000-02-29T00:00:00Z', true],
  ['1900-02-29T00:00:00Z', false],
  ['2026-04-31T10:00:00+08:00', false],
  ['2026-12-31T23:59:59.999-11:30', true],
  ['2026-12-32T10:00:00Z', false],
  ['2026-01-00T10:00:00Z', false],
  ['2026-13-01T10:00:00Z', false],
  ['2026-01-31T24:00:00Z', false],
  ['2026-01-31T10:00:60Z', false],
  ['2026-01-31T10:00Z', false],
  ['2026-01-31T10:00:00', false],
  ['2026-01-31T10:00:00+24:00', false],
  ['2026-01-31t10:00:00z', false],
])('%s is an instant to both: %s', (at, sound) => {
  const line = { id: 'a', sku: 'a', shop: 'A', unitPriceMinor: 1, quantity: 1 }
  const { engine, schema } = bothReadings({ at, lines: [line] })
  expect([engine !== 'refused', schema !== 'refused']).toEqual([sound, sound])
})
