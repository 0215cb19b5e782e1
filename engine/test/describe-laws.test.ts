import fc from 'fast-check'
import { describe as suite, expect, test } from 'vitest'
import { describe, locales, type OfferInput, type RequestInput } from '@quanhe/engine'
import { asInput } from './engine-answers.ts'
import { requests } from './generate/arbitrary.ts'
import { both, numbersIn, whole, yuan, type Benefit } from './told.ts'

/** An offer, and the policy of the request that it was made for. */
const rules = requests({ mostLines: 4, mostOffers: 4 }).chain((request) => {
  const { offers = [], policy = 'tmall' } = asInput(request)
  return fc.record({ offer: fc.constantFrom(...offers), policy: fc.constant(policy) })
})
const everyRule = (law: (offer: OfferInput, policy: NonNullable<RequestInput['policy']>) => void) =>
  fc.assert(
    fc.property(rules, ({ offer, policy }) => law(offer, policy)),
    { numRuns: 1_500, interruptAfterTimeLimit: 40_000 },
  )

const percent = (basisPoints: number): string => String(basisPoints / 100)
const zhe = (offBasisPoints: number): string => String((10_000 - offBasisPoints) / 1_000)

/** The numbers of a benefit that are executed, as text: amounts in yuan, rates, counts. */
function executed(benefit: Benefit): { needed: string[]; allowed: string[] } {
  const money = (...amounts: (number | undefined)[]) => amounts.filter((one) => one !== undefined).map(yuan)
  const counts = (...values: (number | undefined)[]) => values.filter((one) => one !== undefined).map(String)
  switch (benefit.kind) {
    case 'amount_off':
      return { needed: money(benefit.offMinor), allowed: [] }
    case 'amount_off_per': {
      const { perMinor, offMinor, maxMinor = Infinity, maxTimes = Infinity } = benefit
      const most = Math.min(maxMinor, maxTimes * offMinor)
      return {
        needed: [...money(perMinor, offMinor), ...(most === Infinity ? [] : [yuan(most)])],
        allowed: counts(benefit.maxTimes),
      }
    }
    case 'amount_off_tiers':
      return {
        needed: benefit.tiers.flatMap(({ spendMinor, quantity, offMinor }) => [
          ...money(spendMinor, offMinor),
          ...counts(quantity),
        ]),
        allowed: [],
      }
    case 'percent_off':
      return {
        needed: money(benefit.maxMinor),
        allowed: [percent(benefit.offBasisPoints), zhe(benefit.offBasisPoints)],
      }
    case 'percent_off_tiers':
      return {
        needed: [
          ...money(benefit.maxMinor),
          ...benefit.tiers.flatMap(({ spendMinor, quantity }) => [...money(spendMinor), ...counts(quantity)]),
        ],
        allowed: benefit.tiers.flatMap(({ offBasisPoints }) => [percent(offBasisPoints), zhe(offBasisPoints)]),
      }
    case 'unit_price':
      return { needed: [...money(benefit.priceMinor), ...counts(benefit.maxUnits)], allowed: [] }
    case 'group_units_off': {
      const { groupSize, units = 1, offBasisPoints, maxTimes } = benefit
      const rates = [percent(offBasisPoints), zhe(offBasisPoints)]
      return { needed: counts(groupSize), allowed: [...counts(units, maxTimes, groupSize - units), ...rates] }
    }
    case 'bundle_price':
      return { needed: [...money(benefit.priceMinor), ...counts(benefit.quantity, benefit.maxTimes)], allowed: [] }
    case 'shipping_off': {
      const { offMinor, offBasisPoints } = benefit
      const rates = offBasisPoints === undefined ? [] : [percent(offBasisPoints), zhe(offBasisPoints)]
      return { needed: money(offMinor), allowed: rates }
    }
    case 'gift':
      return { needed: counts(benefit.quantity, benefit.perUnits), allowed: numbersIn(benefit.sku) }
    case 'interest_free':
      return { needed: [...counts(benefit.instalments), percent(benefit.monthlyRateBasisPoints)], allowed: [] }
  }
}

suite('laws', () => {
  test('every rule is told in both languages, in whole sentences', () => {
    everyRule((offer, policy) => {
      for (const locale of locales) {
        const { headline, sentences, ...text } = describe(offer, policy, locale)
        expect(headline).not.toBe('')
        expect(sentences.length).toBeGreaterThanOrEqual(6)
        for (const sentence of sentences)
          expect(sentence).toMatch(locale === 'en' ? /^[A-Z¥].*[^.]\.$/su : /^[^。]+。$/su)
        for (const part of ['threshold', 'discount', 'scope', 'window', 'stacking', 'refund', 'funder'] as const)
          expect(text[part], part).not.toBe('')
        expect(text.conditions).toHaveLength(offer.conditions?.length ?? 0)
        expect(headline + sentences.join('')).not.toMatch(/undefined|null|NaN|Infinity|\[object/)
      }
    })
  })

  test('the numbers in the text are the numbers that are executed, and no others', () => {
    everyRule((offer, policy) => {
      const { needed, allowed } = executed(offer.benefit)
      for (const locale of locales) {
        const { headline, discount, threshold } = describe(offer, policy, locale)
        // The worked figure of 每满 is no number of the rule; a test of its own compares it with a quote.
        const told = discount.split(locale === 'en' ? ' For example' : '例如')[0]!
        const said = numbersIn(told)
        expect(said, told).toEqual(expect.arrayContaining(needed))
        const known = [...needed, ...allowed]
        expect(
          said.filter((one) => !known.includes(one)),
          told,
        ).toEqual([])
        const { spendMinor, quantity } = offer.threshold ?? {}
        const own = [
          ...(spendMinor === undefined ? [] : [yuan(spendMinor)]),
          ...(quantity === undefined ? [] : [`${quantity}`]),
        ]
        expect(
          numbersIn(headline).filter((one) => ![...known, ...own].includes(one)),
          headline,
        ).toEqual([])
        if (own.length > 0) expect(numbersIn(threshold)).toEqual(own)
      }
    })
  })

  test('每满 stands where every full step counts, and nowhere else', () => {
    everyRule((offer, policy) => {
      const { zh, en } = both(offer, policy)
      const per = offer.benefit.kind === 'amount_off_per'
      expect(whole(zh).includes('每满'), whole(zh)).toBe(per)
      expect(zh.headline.includes('每满')).toBe(per)
      expect(whole(en).includes('for every'), whole(en)).toBe(per)
    })
  })

  test('最高可减 stands wherever there is a cap or tiers, and nowhere else', () => {
    everyRule((offer, policy) => {
      const { zh, en } = both(offer, policy)
      const { benefit } = offer
      const capped =
        'tiers' in benefit ||
        'maxMinor' in benefit ||
        (benefit.kind === 'amount_off_per' && benefit.maxTimes !== undefined)
      for (const part of ['headline', 'discount'] as const) {
        expect(zh[part].includes('最高可减'), zh[part]).toBe(capped)
        expect(/at most \S+ off in all/.test(en[part]), en[part]).toBe(capped)
      }
    })
  })
})
