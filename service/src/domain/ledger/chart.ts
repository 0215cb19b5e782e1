// How an accounting system names the accounts of the ledger. A default chart after the Chinese standards; an installation sets its own.
import { z } from 'zod'

export const accountKinds = [
  'cash',
  'buyer_clearing',
  'merchant_payable',
  'platform_marketing',
  'service_fee_revenue',
  'placement_revenue',
  'card_deferred_revenue',
  'card_revenue',
  'points_liability',
  'red_packet_liability',
  'settlement_adjustments',
  'funder',
] as const
export type AccountKind = (typeof accountKinds)[number]

const booked = z.strictObject({
  code: z.string().trim().min(1).max(40).describe('Its number in the accounting system'),
  name: z.string().trim().min(1).max(80),
})
export type BookedAccount = z.output<typeof booked>

export const chartSchema = z
  .partialRecord(z.enum(accountKinds), booked)
  .default({})
  .describe(
    'Numbers and names of the accounts in the accounting system, for the journal export. What is left out keeps its default',
  )

type Booking = 'expense' | 'contra_revenue'

const usual: Readonly<Record<AccountKind, BookedAccount>> = {
  cash: { code: '1012', name: '其他货币资金' },
  buyer_clearing: { code: '1124', name: '应收账款-买家清算' },
  merchant_payable: { code: '2202', name: '应付账款-商家货款' },
  platform_marketing: { code: '6601.01', name: '销售费用-营销补贴' },
  service_fee_revenue: { code: '6051.01', name: '其他业务收入-技术服务费' },
  placement_revenue: { code: '6051.03', name: '其他业务收入-推广服务费' },
  card_deferred_revenue: { code: '2205', name: '合同负债-券与卡' },
  card_revenue: { code: '6051.02', name: '其他业务收入-券与卡' },
  points_liability: { code: '2241.01', name: '其他应付款-积分' },
  red_packet_liability: { code: '2241.02', name: '其他应付款-红包' },
  settlement_adjustments: { code: '6711.01', name: '营业外支出-结算调整' },
  funder: { code: '1221.01', name: '其他应收款-出资方' },
}
/** Where the platform’s shares are booked against its revenue instead of as an expense. */
const againstRevenue: BookedAccount = { code: '6001.09', name: '主营业务收入-营销补贴抵减' }

const usualOf = (kind: AccountKind, marketingAs: Booking): BookedAccount =>
  kind === 'platform_marketing' && marketingAs === 'contra_revenue' ? againstRevenue : usual[kind]

/** `party`: the merchant or funder that the account is kept for; empty where there is one account for all. */
export type Entered = BookedAccount & { readonly kind: AccountKind; readonly party: string }

/** The account of an accounting system that stands for an account of the ledger, as `merchant_payable:mch_one`. */
export function bookedAccount(
  account: string,
  terms: { readonly chart: Partial<Record<AccountKind, BookedAccount>>; readonly marketingAs: Booking },
): Entered {
  const [name = '', ...rest] = account.split(':')
  const isOurs = accountKinds.some((kind) => kind === name && kind !== 'funder')
  const kind = isOurs ? (name as AccountKind) : 'funder'
  const party = kind === 'funder' ? account : rest.join(':')
  return { kind, party, ...(terms.chart[kind] ?? usualOf(kind, terms.marketingAs)) }
}
