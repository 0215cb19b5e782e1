// What could be claimed in the months before the demo begins. It is over, so no buyer meets it; statements show what it gave.
import { batch } from '../catalogue/batches/batch.ts'
import { categoryShared, merchantPays, paidBy, voucherShared } from '../catalogue/batches/funding.ts'
import { allButSpecial } from '../catalogue/batches/scopes.ts'
import { day, daysAfterClaim, hour } from '../catalogue/batches/times.ts'
import type { DemoBatch } from '../catalogue/shape.ts'

const over = { claimWindow: { fromSeconds: -100 * day, untilSeconds: -hour }, use: daysAfterClaim(7), stock: 2_000 }

export const pastBatches: readonly DemoBatch[] = [
  batch({
    ...over,
    instrument: 'voucher',
    kind: 'voucher',
    ref: 'past-voucher',
    zh: '上季购物券 满300减30',
    en: 'Last season’s voucher 30 off 300',
    benefit: { kind: 'amount_off', offMinor: 3_000 },
    threshold: { spendMinor: 30_000 },
    scope: allButSpecial,
    funding: voucherShared,
    budgetMinor: 6_000_000,
  }),
  batch({
    ...over,
    instrument: 'category_voucher',
    kind: 'category_voucher',
    ref: 'past-appliances',
    zh: '上季家电券 满300减40',
    en: 'Last season’s appliance voucher 40 off 300',
    benefit: { kind: 'amount_off', offMinor: 4_000 },
    threshold: { spendMinor: 30_000 },
    scope: { categories: ['appliances'] },
    funding: categoryShared,
    budgetMinor: 8_000_000,
  }),
  batch({
    ...over,
    instrument: 'shop_coupon',
    kind: 'shop_coupon',
    ref: 'past-yunshan',
    shop: 'shop-yunshang',
    zh: '云衫上季店铺券 满200减20',
    en: 'Yunshan’s last season coupon 20 off 200',
    benefit: { kind: 'amount_off', offMinor: 2_000 },
    threshold: { spendMinor: 20_000 },
    funding: merchantPays,
    budgetMinor: 4_000_000,
  }),
  batch({
    ...over,
    instrument: 'red_packet',
    kind: 'red_packet',
    ref: 'past-bank-packet',
    zh: '银行红包 5 元',
    en: 'A bank’s red packet of 5',
    benefit: { kind: 'amount_off', offMinor: 500 },
    funding: paidBy('bank:demo'),
    budgetMinor: 1_000_000,
  }),
]
