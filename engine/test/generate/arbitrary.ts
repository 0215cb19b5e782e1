// The same requests for fast-check. A tape of choices is what shrinks: the shorter it is and the smaller its numbers,
// the simpler the request.
import fc from 'fast-check'
import type { Request } from '../reference/types.ts'
import { fromTape } from './random.ts'
import { requestFrom, type Size } from './request.ts'

const tape = fc.array(fc.nat(0x7fffffff), { maxLength: 700, size: 'max' })

export const requests = (size?: Size): fc.Arbitrary<Request> =>
  tape.map((choices) => requestFrom(fromTape(choices), size))
