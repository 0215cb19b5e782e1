import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { CouponCard, type Carded } from '../src/parts/coupon-card.tsx'
import { TakingPart } from '../src/parts/taking-part.tsx'
import type { Offer } from '../src/shapes.ts'
import { speakFor } from '../src/speech.ts'

const both = (text: string) => ({ 'zh-CN': text, en: text })
const cardOf = (kind: string): string => {
  const of: Carded = {
    kind,
    displayName: both('券'),
    title: both('满300减30'),
    benefit: { kind: 'amount_off', offMinor: 3_000 },
  }
  return renderToStaticMarkup(createElement(CouponCard, { of, time: '', titleId: 'title', children: null }))
}

beforeAll(() => speakFor('zh-CN'))

test('a coupon for those who were chosen says so in the name of its card; one for everybody does not', () => {
  for (const kind of ['insider_voucher', 'insider_shop_coupon'])
    expect(cardOf(kind)).toMatch(/<h2[^>]*id="title"[^>]*>.*专属.*<\/h2>/)
  expect(cardOf('insider_voucher')).toContain('aria-labelledby="title"')
  for (const kind of ['voucher', 'shop_coupon']) expect(cardOf(kind)).not.toContain('专属')
})

test('an offer of a joint campaign names the shops that enrolled, each as a way to its goods, or says that none did', () => {
  const shown = (takingPart?: Offer['takingPart']): string => {
    const offer = { id: 'bat_1', scope: { categories: ['apparel'] }, ...(takingPart && { takingPart }) } as Offer
    return renderToStaticMarkup(createElement(TakingPart, { offer }))
  }
  const two = shown({
    shops: [
      { id: 'shp_a', name: both('甲店') },
      { id: 'shp_b', name: both('乙店') },
    ],
    total: 31,
  })
  expect(two).toContain('这 31 家店')
  expect(two).toMatch(/href="\/browse\?shop=shp_a&amp;category=apparel"[^>]*>甲店</)
  expect(two).toContain('乙店')
  expect(shown()).toContain('还没有商家报名')
})
