import { quote } from '@quanhe/engine'
import { asInput } from '../engine-answers.ts'
import { larger, law } from './law.ts'

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) frozen(each)
    Object.freeze(value)
  }
  return value
}

export const replay = law({
  name: 'replay',
  statement: 'a stored request gives the same bytes again, and is not changed by being priced',
  size: larger,
  problem: (request) => {
    const stored = JSON.stringify(request)
    const first = JSON.stringify(quote(asInput(frozen(JSON.parse(stored)))))
    const second = JSON.stringify(quote(asInput(JSON.parse(stored))))
    return first === second ? undefined : `${first}\nand then\n${second}`
  },
})
