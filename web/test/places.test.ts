import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepPlaces } from '../src/platform/places.ts'

const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 6 })

test('a live list holds just those that belong to it now, and who stays where as many stay does not move', () => {
  fc.assert(
    fc.property(ids, ids, (places, now) => {
      const kept = keepPlaces(places, now)
      expect(kept.toSorted()).toEqual(now.toSorted())
      if (now.length >= places.length)
        for (const [n, id] of places.entries()) if (now.includes(id)) expect(kept[n]).toBe(id)
    }),
  )
})

test('a live list that is shown anew stands in order', () => {
  fc.assert(
    fc.property(ids, (now) => {
      expect(keepPlaces([], now)).toEqual(now)
    }),
  )
})
