import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { conditions, REASONS } from '@quanhe/engine'
import { describe, expect, test } from 'vitest'
import { outcomeWords, unmetWords, WORDED_CONDITIONS } from '../src/reasons.ts'
import { isChoosable, refusalWords, WORDED_REASONS } from '../src/refusals.ts'
import { Failure } from '../src/api.ts'
import { failureWords } from '../src/failure-words.ts'
import { QuanheProblem } from '@quanhe/sdk'
import { english, chinese } from './voices.ts'

const voices = [chinese, english] as const
const names = { offer: () => 'Best', shop: () => 'Cloud' }

describe('reasons of the engine', () => {
  test('every one has words, and no words are for a reason that is not there', () => {
    expect([...WORDED_REASONS].sort()).toEqual([...REASONS].sort())
  })

  const details: Record<string, Record<string, unknown>> = {
    not_yet_valid: { validFrom: '2026-11-11T12:00:00Z' },
    condition_not_met: { condition: 'score_at_least', wanted: { score: 1000 }, actual: 999 },
    spend_too_small: { missingMinor: 123456 },
    quantity_too_small: { missing: 2 },
    limit_reached: { limit: { kinds: ['voucher'], per: 'order', max: 1 }, by: ['v1'] },
    excluded_by_group: { by: 'v1' },
    excluded_by_exclusive: { by: 'v1' },
    costs_more: { lessMinor: 305 },
  }
  test.each([...REASONS])('%s is said in both languages without a gap', (because) => {
    for (const voice of voices) {
      const { why, fix } = refusalWords({ offer: 'x', because, details: details[because] ?? {} }, voice, names)
      expect(why).toMatch(voice.language === 'en' ? /^[A-Z“\d]/ : /[\u4e00-\u9fff]/)
      for (const text of [why, fix ?? '']) expect(text).not.toMatch(/undefined|NaN|null|_/)
    }
  })

  test('the numbers are in the words', () => {
    const say = (because: string) =>
      refusalWords({ offer: 'x', because, details: details[because] ?? {} }, chinese, names)
    expect(say('spend_too_small').why).toBe('适用商品还差 ¥1,234.56 到门槛')
    expect(say('spend_too_small').fix).toBe('再加 ¥1,234.56 的适用商品。')
    expect(say('quantity_too_small').why).toContain('2 件')
    expect(say('costs_more').why).toContain('¥3.05')
    expect(say('condition_not_met').why).toBe('需要淘气值 1000，你现在 999')
    expect(say('not_yet_valid').why).toContain('11.11 20:00')
  })

  test('what stands in the way is named', () => {
    const refusal = { offer: 'x', because: 'limit_reached', details: details['limit_reached'] ?? {} }
    expect(refusalWords(refusal, english, names).why).toBe('At most 1 of this kind per order; in use: “Best”')
    const group = { offer: 'x', because: 'excluded_by_group', details: { by: 'v1' } }
    expect(refusalWords(group, chinese, names).why).toBe('同组的优惠只能用一张；正在用的是「Best」')
  })

  test('a tie says that it would save no more, not that it would save 0 less', () => {
    const tie = { offer: 'x', because: 'costs_more', details: { lessMinor: 0 } }
    expect(refusalWords(tie, english).why).not.toContain('0')
  })

  test('only what another choice could use is offered for choice', () => {
    expect(isChoosable('costs_more')).toBe(true)
    expect(isChoosable('nothing_in_scope')).toBe(false)
    expect(isChoosable('spend_too_small')).toBe(false)
  })
})

describe('conditions of the engine', () => {
  test('every one has words', () => {
    expect([...WORDED_CONDITIONS].sort()).toEqual(conditions.map((condition) => condition.kind).sort())
  })

  const unmet: Record<string, [wanted: Record<string, unknown>, actual: unknown]> = {
    member_tier: [{ anyOf: ['88VIP'] }, null],
    score_at_least: [{ score: 1000 }, 999],
    new_buyer: [{}, 3],
    returning_buyer: [{ ordersAtLeast: 2 }, 1],
    follows_shop: [{ shop: 'A' }, []],
    member_of_shop: [{ shop: 'A' }, null],
    segment: [{ anyOf: ['loyal'] }, null],
    payment_method: [{ anyOf: ['huabei'] }, 'card'],
    region: [{ anyOf: ['CN-65'] }, 'CN-31'],
    scene: [{ anyOf: ['live'] }, null],
    time_of_day: [{ from: '20:00', until: '22:00' }, '11:00'],
    days_of_week: [{ anyOf: [6, 7] }, 3],
    distinct_shops_at_least: [{ count: 2 }, 1],
    requires_items: [{ scope: {}, quantity: 1 }, 0],
  }
  test.each(conditions.map((condition) => condition.kind))('%s is said in both languages without a gap', (kind) => {
    const [wanted, actual] = unmet[kind] ?? [{}, null]
    const texts = voices.map((voice) => unmetWords({ condition: kind, wanted, actual }, voice, names))
    expect(texts[0]).toMatch(/[\u4e00-\u9fff]/)
    expect(texts[1]).not.toMatch(/[\u4e00-\u9fff]/)
    for (const text of texts) expect(text).not.toMatch(/undefined|NaN|null|_|\[object/)
  })

  test('days and hours are said as people say them', () => {
    expect(unmetWords({ condition: 'days_of_week', wanted: { anyOf: [6, 7] }, actual: 3 }, chinese)).toBe(
      '仅限周六、周日可用',
    )
    expect(
      unmetWords({ condition: 'time_of_day', wanted: { from: '20:00', until: '22:00' }, actual: '11:00' }, english),
    ).toBe('Usable each day 20:00–22:00')
  })
})

/** The API as its own document says it is. */
const api = JSON.parse(readFileSync(join(import.meta.dirname, '../../sdk/openapi.json'), 'utf8')) as {
  components: {
    schemas: {
      ClaimReply: { properties: { claim: { properties: { outcome: { enum: string[] } } } } }
      Problem: { properties: { code: { enum: string[] } } }
    }
  }
}

describe('conditions of the platform', () => {
  test('a pause says until when, an invitation and points what is missing', () => {
    const paused = { condition: 'promotions_paused', wanted: { returned: 9 }, until: '2026-11-11T12:00:00Z' }
    expect(unmetWords(paused, chinese)).toMatch(/11.11 20:00 恢复$/)
    expect(unmetWords({ condition: 'points', wanted: { points: 500 }, actual: 20 }, english)).toBe(
      'Needs 500 points; you have 20',
    )
    expect(unmetWords({ condition: 'audience', wanted: 'an invitation', actual: null }, chinese)).toContain('受邀')
  })

  test('no condition that the service names is without words', () => {
    const sources = ['quotes/quote-view.ts', 'points/exchange-points.ts', 'coupons/claim-refusal.ts']
    for (const file of sources) {
      const text = readFileSync(join(import.meta.dirname, '../../service/src/operations', file), 'utf8')
      const named = [...text.matchAll(/condition: '(\w+)'/g)].map((found) => found[1] ?? '')
      expect(named.length, file).toBeGreaterThan(0)
      for (const condition of named)
        expect(unmetWords({ condition, wanted: {}, actual: null }, chinese), condition).not.toBe(
          chinese.words.conditions.other,
        )
    }
  })
})

describe('problems of the API', () => {
  test.each(api.components.schemas.Problem.properties.code.enum)(
    '%s is said in both languages, without the service’s own title',
    (code) => {
      const problem = new QuanheProblem({ code, title: 'as the service says', status: 409 } as never)
      for (const voice of [chinese, english]) {
        const said = failureWords(new Failure(problem), voice)
        expect(said).toMatch(voice.language === 'en' ? /^[A-Z]/ : /[\u4e00-\u9fff]/)
        expect(said).not.toContain('as the service says')
      }
    },
  )
})

describe('outcomes of a claim', () => {
  const { schemas } = api.components
  const outcomes = [...schemas.ClaimReply.properties.claim.properties.outcome.enum, 'failed']
  test.each(outcomes)('%s is said in both languages', (outcome) => {
    const texts = voices.map((voice) => outcomeWords(outcome, {}, voice))
    expect(texts[0]).toMatch(/[\u4e00-\u9fff]/)
    expect(texts[1]).toMatch(/^[A-Z]/)
    expect(texts.join()).not.toContain(`${outcome}）`)
    expect(texts.join()).not.toContain(`(${outcome})`)
  })

  test('the limit, the time and the condition are in the words', () => {
    expect(outcomeWords('limit_reached', { perBuyerLimit: 3 }, chinese)).toBe('每人最多领 3 张，你已经领满了。')
    const because = { condition: 'member_tier', wanted: { anyOf: ['88VIP'] }, actual: null }
    expect(outcomeWords('not_eligible', because, chinese)).toBe('不符合领取条件：仅限 88VIP 会员，你还不是')
  })
})
