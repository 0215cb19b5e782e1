import type { DemoBatch } from '../shape.ts'
import { batch } from './batch.ts'
import { merchantPays } from './funding.ts'
import { openForDays, usableForDays } from './times.ts'

const promotion = {
  instrument: 'shop_promotion',
  kind: 'shop_promotion',
  claim: 'none',
  funding: merchantPays,
  perBuyerLimit: 1000,
  stock: 1000000,
  claimWindow: openForDays(30),
  use: usableForDays(30),
} as const
const gift = { ...promotion, displayName: { 'zh-CN': '赠品', en: 'Gift' } } as const

export const shopPromotions: DemoBatch[] = [
  batch({
    ...promotion,
    ref: 'promo-yunshang-pieces',
    shop: 'shop-yunshang',
    scope: { shops: ['shop-yunshang'], categories: ['apparel/tops', 'apparel/dress'] },
    zh: '上装连衣裙 2件9折 3件8折',
    en: 'Tops and dresses: 2 pieces 10 % off, 3 pieces 20 % off',
    benefit: {
      kind: 'percent_off_tiers',
      tiers: [
        { quantity: 2, offBasisPoints: 1000 },
        { quantity: 3, offBasisPoints: 2000 },
      ],
      maxMinor: 30000,
    },
    budgetMinor: 60000000,
  }),
  batch({
    ...promotion,
    ref: 'promo-qinghe-socks',
    shop: 'shop-qinghe',
    scope: { spus: ['qh-socks'] },
    zh: '棉袜 买2赠1',
    en: 'Socks: buy 2, get 1 free',
    benefit: { kind: 'group_units_off', groupSize: 3, units: 1, offBasisPoints: 10000, maxTimes: 3 },
    budgetMinor: 5000000,
  }),
  batch({
    ...promotion,
    ref: 'promo-gushi-cookies',
    shop: 'shop-gushi',
    scope: { spus: ['gs-cookies'] },
    zh: '曲奇 3件88元',
    en: 'Cookies: 3 for 88',
    benefit: { kind: 'bundle_price', quantity: 3, priceMinor: 8800, maxTimes: 3 },
    budgetMinor: 5000000,
  }),
  batch({
    ...promotion,
    ref: 'promo-nuanchao-towels',
    shop: 'shop-nuanchao',
    scope: { spus: ['nc-towel'] },
    zh: '浴巾 满4件8折',
    en: 'Towels: 20 % off four or more',
    benefit: { kind: 'percent_off', offBasisPoints: 2000, maxMinor: 20000 },
    threshold: { quantity: 4 },
    budgetMinor: 8000000,
  }),
  batch({
    ...gift,
    ref: 'gift-shanye-sampler',
    shop: 'shop-shanye',
    zh: '满128元赠新茶试饮装',
    en: 'A new-tea sampler from 128',
    benefit: { kind: 'gift', sku: 'sy-sample', quantity: 1 },
    threshold: { spendMinor: 12800 },
    budgetMinor: 2000000,
  }),
  batch({
    ...gift,
    ref: 'gift-yueyan-mask',
    shop: 'shop-yueyan',
    scope: { shops: ['shop-yueyan'], categories: ['beauty/skincare'] },
    zh: '护肤每满3件赠面膜1盒',
    en: 'One box of masks for every 3 skincare pieces',
    benefit: { kind: 'gift', sku: 'yy-mask-hyal', quantity: 1, perUnits: 3 },
    threshold: { quantity: 3 },
    budgetMinor: 8000000,
  }),
]
