// What the API hands over, by the names that the screens use. All of it comes from the SDK, which is generated from the
// service's own document: a field that changes there fails to compile here.
import type { Input, Reply, Schemas } from '@quanhe/sdk'

export type Localised = Schemas['Localized']
export type Marketplace = Schemas['Marketplace']
export type Session = Schemas['DemoSession']
export type Item = Schemas['Item']
export type ItemPrice = Schemas['ItemPrice']
export type Bargain = Schemas['Bargain']
export type Shop = Schemas['Shop']
export type Categories = Schemas['Categories']['data']
export type Art = Item['art']
export type Because = Schemas['Because']
export type RuleText = Schemas['RuleText']
export type Scope = Schemas['Scope']
export type Threshold = Schemas['Threshold']
export type Offer = Schemas['Offer']
/** As much of an offer as its card shows: a draft has no more. */
export type CardOffer = Omit<Offer, 'ruleText' | 'face'>
export type ShopRef = NonNullable<Offer['shop']>
export type ClaimBody = Schemas['ClaimRequest']
export type ClaimReply = Schemas['ClaimReply']
export type Coupon = Schemas['Coupon']
export type CouponState = Coupon['state']
export type CouponStory = Schemas['CouponWithHistory']
export type Notice = Schemas['Notices']['data'][number]
export type Applied = Schemas['Applied']
export type FundedPart = Applied['shares'][number]['funding'][number]
export type Quote = Schemas['QuoteReply']
export type EngineQuote = Quote['quote']
export type Refusal = EngineQuote['refused'][number]
export type QuotedLine = Quote['lines'][number]
export type QuotedOffer = Schemas['OfferInQuote']
export type Advice = Schemas['Advice']
export type QuoteRequest = Schemas['QuoteRequest']
export type CartLine = QuoteRequest['lines'][number]
export type Order = Schemas['Order']
export type OrderLine = Order['shops'][number]['lines'][number]
export type Refund = Schemas['Refund']
export type RefundPreview = Schemas['RefundPreview']
export type ReturnLine = Schemas['RefundRequest']['lines'][number]
export type Ledger = Schemas['Ledger']
export type Complaint = Schemas['Complaint']
/** Neither: anything else. */
export type ComplaintAbout = { order?: string; coupon?: string }
export type List<T> = { data: T[]; next: string | null }

export type ItemQuery = NonNullable<Input<'listItems'>['query']>
export type BargainQuery = NonNullable<Input<'listBargains'>['query']>
export type OfferQuery = NonNullable<Input<'listBatches'>['query']>
export type ComplaintQuery = NonNullable<Input<'listComplaints'>['query']>
export type ComplaintBody = Input<'complain'>['body']
export type NoticeQuery = NonNullable<Input<'listNotices'>['query']>
export type WalletQuery = NonNullable<Input<'listCoupons'>['query']>
export type OrderQuery = NonNullable<Input<'listOrders'>['query']>
export type Wallet = Reply<'listCoupons'>

/** The parameters of every form of benefit, as far as a card's front speaks of them; `kind` says which there are. */
export type Tier = { spendMinor?: number; quantity?: number; offMinor?: number; offBasisPoints?: number }
export type Benefit = {
  kind: string
  offMinor?: number
  perMinor?: number
  maxMinor?: number
  maxTimes?: number
  tiers?: Tier[]
  offBasisPoints?: number
  priceMinor?: number
  maxUnits?: number
  groupSize?: number
  units?: number
  quantity?: number
  instalments?: number
}
