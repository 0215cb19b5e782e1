import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { CouponCard, type Carded } from '../src/parts/coupon-card.tsx'
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
