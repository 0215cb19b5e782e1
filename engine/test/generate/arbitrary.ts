// The same requests for fast-check. A tape of choices is what shrinks: the shorter it is and the smaller its numbers,
// the simpler the request.
import fc from 'fast-check'
import type { Request } from '../reference/types.ts'
import { fromTape, type Random } from './random.ts'
import { requestFrom, type Size } from './request.ts'

const tape = fc.array(fc.nat(0x7fffffff), { minLength: 100, maxLength: 700, size: 'max' })

export const requestsBy = (make: (random: Random) => Request): fc.Arbitrary<Request> =>
  tape.map((choices) => make(fromTape(choices)))

export const requests = (size?: Size): fc.Arbitrary<Request> => requestsBy((random) => requestFrom(random, size))
