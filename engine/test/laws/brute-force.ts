import { quote } from '@quanhe/engine'
import { differences } from '../differences.ts'
import { asInput } from '../engine-answers.ts'
import { quoteByBruteForce } from '../reference/quote-by-brute-force.ts'
import { law } from './law.ts'

export const bruteForce = law({
  name: 'brute-force',
  statement: 'the result equals brute force over all subsets, to the last share and reason',
  problem: (request) => {
    const found = differences(quote(asInput(request)), quoteByBruteForce(request))
    return found.length === 0 ? undefined : found.join('\n')
  },
})
