// A condition as a whole sentence in each language. Apart from the conditions: a page that only prices loads no words.
import type { ConditionKind, ConditionParams } from '../conditions/index.ts'
import { allOf, anyOf, nameOf, type Locale, type Names, type Words } from './locale.ts'
import { anyWords, heldWords } from './scope-words.ts'

type Sentence<Kind extends ConditionKind> = (params: Extract<ConditionParams, { kind: Kind }>, names: Names) => Words

const both = (say: (locale: Locale) => string): Words => ({ 'zh-CN': say('zh-CN'), en: say('en') })
/** "gold or silver": any of these, as screens call them. */
const anyCalled = (names: Names, list: keyof Names, codes: readonly string[]): Words =>
  both((locale) =>
    anyOf(
      codes.map((one) => nameOf(names, list, one, locale)),
      locale,
    ),
  )
const shopCalled = (names: Names, shop: string): Words => both((locale) => nameOf(names, 'shops', shop, locale))

const DAYS = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
} as const

const sentences: { readonly [Kind in ConditionKind]: Sentence<Kind> } = {
  member_tier: (params, names) => {
    const tiers = anyCalled(names, 'tiers', params.anyOf)
    return { 'zh-CN': `仅限${tiers['zh-CN']}会员使用。`, en: `Only for ${tiers.en} members.` }
  },
  score_at_least: ({ score }) => ({
    'zh-CN': `会员分值需达到${score}分。`,
    en: `Needs a member score of at least ${score}.`,
  }),
  new_buyer: ({ shop }, names) => {
    if (shop === undefined)
      return {
        'zh-CN': '仅限平台新客（在平台没有已付款订单）使用。',
        en: 'Only for new buyers, who have no paid order on the platform.',
      }
    const called = shopCalled(names, shop)
    return {
      'zh-CN': `仅限${called['zh-CN']}店铺新客（在该店没有已付款订单）使用。`,
      en: `Only for buyers who have no paid order in shop ${called.en}.`,
    }
  },
  returning_buyer: ({ shop, ordersAtLeast = 1 }, names) => {
    const orders = ordersAtLeast === 1 ? 'one paid order' : `${ordersAtLeast} paid orders`
    if (shop === undefined)
      return {
        'zh-CN': `仅限老客（在平台至少有${ordersAtLeast}笔已付款订单）使用。`,
        en: `Only for buyers with at least ${orders} on the platform.`,
      }
    const called = shopCalled(names, shop)
    return {
      'zh-CN': `仅限${called['zh-CN']}店铺老客（在该店至少有${ordersAtLeast}笔已付款订单）使用。`,
      en: `Only for buyers with at least ${orders} in shop ${called.en}.`,
    }
  },
  follows_shop: ({ shop }, names) => {
    const called = shopCalled(names, shop)
    return { 'zh-CN': `需已关注${called['zh-CN']}店铺。`, en: `Only for buyers who follow shop ${called.en}.` }
  },
  member_of_shop: ({ shop }, names) => {
    const called = shopCalled(names, shop)
    return { 'zh-CN': `仅限${called['zh-CN']}店铺会员使用。`, en: `Only for members of shop ${called.en}.` }
  },
  segment: (params, names) => {
    const segments = anyCalled(names, 'segments', params.anyOf)
    return { 'zh-CN': `仅限“${segments['zh-CN']}”人群使用。`, en: `Only for buyers in segment ${segments.en}.` }
  },
  payment_method: (params, names) => {
    const methods = anyCalled(names, 'paymentMethods', params.anyOf)
    return { 'zh-CN': `需使用${methods['zh-CN']}付款。`, en: `Only when paying with ${methods.en}.` }
  },
  region: (params, names) => {
    const where = anyCalled(names, 'regions', params.anyOf)
    if (params.not === undefined)
      return { 'zh-CN': `仅限收货地在${where['zh-CN']}的订单使用。`, en: `Only for delivery to ${where.en}.` }
    const not = anyCalled(names, 'regions', params.not)
    return {
      'zh-CN': `仅限收货地在${where['zh-CN']}的订单使用，${not['zh-CN']}除外。`,
      en: `Only for delivery to ${where.en}, but not to ${not.en}.`,
    }
  },
  scene: (params, names) => {
    const scenes = anyCalled(names, 'scenes', params.anyOf)
    return {
      'zh-CN': `仅限在“${scenes['zh-CN']}”场景下单时使用。`,
      en: `Only for orders placed in scene ${scenes.en}.`,
    }
  },
  // Clock times sort as text does.
  time_of_day: ({ from, until }) =>
    until < from
      ? { 'zh-CN': `每天${from}至次日${until}可用。`, en: `Usable daily from ${from} until ${until} the next day.` }
      : { 'zh-CN': `每天${from}至${until}可用。`, en: `Usable daily from ${from} until ${until}.` },
  days_of_week: (params) => {
    const days = both((locale) =>
      allOf(
        params.anyOf.toSorted((a, b) => a - b).map((day) => DAYS[locale][day - 1]!),
        locale,
      ),
    )
    return { 'zh-CN': `仅限${days['zh-CN']}使用。`, en: `Usable only on ${days.en}.` }
  },
  distinct_shops_at_least: ({ count }) => ({
    'zh-CN': `适用商品需来自至少${count}家店铺。`,
    en:
      count === 1
        ? 'The eligible items must come from a shop.'
        : `The eligible items must come from at least ${count} shops.`,
  }),
  requires_items: ({ scope, quantity }, names) => {
    const held = both((locale) => heldWords(scope, locale, names))
    const words = {
      'zh-CN': `需同时购买至少${quantity}件${held['zh-CN']}`,
      en: `The cart must also hold at least ${quantity} of: ${held.en}`,
    }
    const except = { 'zh-CN': anyWords(scope.except, 'zh-CN', names), en: anyWords(scope.except, 'en', names) }
    return except.en === undefined
      ? { 'zh-CN': `${words['zh-CN']}。`, en: `${words.en}.` }
      : { 'zh-CN': `${words['zh-CN']}(${except['zh-CN']}不计)。`, en: `${words.en} (${except.en} do not count).` }
  },
}

// A kind's own parameters go to its own sentence, which the compiler cannot follow through a table.
const sentenceOf = sentences as { readonly [Kind in ConditionKind]: (params: ConditionParams, names: Names) => Words }

/** The condition as a whole sentence in each language. */
export const conditionWords = (params: ConditionParams, names: Names = {}): Words =>
  sentenceOf[params.kind](params, names)
