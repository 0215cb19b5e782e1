import * as z from 'zod/mini'
import { anyWords, heldWords } from '../describe/scope-words.ts'
import { scopeSchema } from '../scope.ts'
import { count, defineCondition, met, unmet } from './condition.ts'

/** So many units of certain goods must be in the cart, whether or not the offer touches them. */
export const requiresItems = defineCondition({
  kind: 'requires_items',
  title: { 'zh-CN': '搭配商品', en: 'Requires other items' },
  params: z.strictObject({ kind: z.literal('requires_items'), scope: scopeSchema, quantity: count }),
  needs: ['unitsIn'],
  on: 'cart',
  check: ({ unitsIn }, { scope, quantity }) => {
    const units = unitsIn(scope)
    return units >= quantity ? met : unmet(units)
  },
  words: ({ scope, quantity }, names) => {
    const zh = { held: heldWords(scope, 'zh-CN', names), except: anyWords(scope.except, 'zh-CN', names) }
    const en = { held: heldWords(scope, 'en', names), except: anyWords(scope.except, 'en', names) }
    return {
      'zh-CN':
        zh.except === undefined
          ? `需同时购买至少${quantity}件${zh.held}。`
          : `需同时购买至少${quantity}件${zh.held}(${zh.except}不计)。`,
      en:
        en.except === undefined
          ? `The cart must also hold at least ${quantity} of: ${en.held}.`
          : `The cart must also hold at least ${quantity} of: ${en.held} (${en.except} do not count).`,
    }
  },
})
