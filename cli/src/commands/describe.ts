import { describe as textOf, parseOffer, parsePolicy } from '@quanhe/engine'
import { type Field, fieldsOf, within } from '../fields.ts'
import { type Locale, LOCALES } from '../locale.ts'
import { Refused } from '../problem.ts'
import type { Command } from './command.ts'

const FIELDS = {
  offer: { kind: 'an object', required: true },
  policy: { kind: 'anything' },
  locale: { kind: 'a string' },
} as const satisfies Record<string, Field>

/** The rule of one offer in words, from the same data that is executed. */
export const describe: Command = {
  name: 'describe',
  summary: 'the rule of one offer in words (zh-CN or en), from the same data that is executed',
  input: [
    'offer    one offer, as in a request',
    'policy   the policy that it stacks under: a name or a whole policy (default "tmall")',
    'locale   "zh-CN" or "en"; default: what --locale or the terminal says',
  ],
  example: 'quanhe describe offer.json --locale zh-CN',
  run(input, options) {
    const { offer, policy = 'tmall', locale = options.locale } = fieldsOf(input, FIELDS)
    if (!LOCALES.includes(locale as Locale)) {
      const found = JSON.stringify(locale)
      throw new Refused('invalid_request', [{ pointer: '/locale', found, expected: `one of ${LOCALES.join(', ')}` }])
    }
    const rules = within('policy', () => parsePolicy(policy))
    return textOf(
      within('offer', () => parseOffer(offer, rules)),
      rules,
      locale as Locale,
    )
  },
}
