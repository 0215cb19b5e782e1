import type { DemoBatch } from '../shape.ts'
import { batch } from './batch.ts'
import { platformPays } from './funding.ts'
import { notVirtualNorGold } from './scopes.ts'
import { openForDays, usableForDays } from './times.ts'

/** What the card of 9.90 holds. Buying it is one purchase of the whole pack; `su` has bought one. */
const content = {
  instrument: 'savings_card',
  claim: 'paid',
  pack: 'savings-card',
  priceMinor: 990,
  funding: platformPays,
  claimWindow: openForDays(365),
  use: usableForDays(31),
  stock: 10000,
} as const
const heldBySu = (quantity: number) => ({ perBuyerLimit: quantity, grants: [{ buyer: 'su', quantity, atSeconds: 0 }] })

export const savingsCardContent: DemoBatch[] = [
  batch({
    ...content,
    ...heldBySu(4),
    ref: 'card-packet-2',
    kind: 'red_packet',
    zh: '月卡红包 2元',
    en: 'Card red packet 2',
    benefit: { kind: 'amount_off', offMinor: 200 },
    scope: notVirtualNorGold,
    budgetMinor: 8000000,
  }),
  batch({
    ...content,
    ...heldBySu(2),
    ref: 'card-food-59-8',
    kind: 'category_voucher',
    zh: '月卡食品券 满59减8',
    en: 'Card food voucher 8 off 59',
    benefit: { kind: 'amount_off', offMinor: 800 },
    threshold: { spendMinor: 5900 },
    scope: { categories: ['food'] },
    budgetMinor: 16000000,
  }),
  batch({
    ...content,
    ...heldBySu(2),
    ref: 'card-care-79-10',
    kind: 'category_voucher',
    zh: '月卡个护券 满79减10',
    en: 'Card care voucher 10 off 79',
    benefit: { kind: 'amount_off', offMinor: 1000 },
    threshold: { spendMinor: 7900 },
    scope: { categories: ['beauty/personal-care', 'beauty/haircare'] },
    budgetMinor: 20000000,
  }),
  batch({
    ...content,
    ...heldBySu(2),
    ref: 'card-shipping',
    kind: 'shipping_coupon',
    zh: '月卡运费券 减8元',
    en: 'Card: 8 off shipping',
    benefit: { kind: 'shipping_off', offMinor: 800 },
    budgetMinor: 16000000,
  }),
]
