import type { Locale } from '../locale.ts'

/** The words of a bill. Sentences stand whole in each language: none is put together from pieces. */
export type Words = {
  readonly quote: string
  readonly policy: (id: string, version: number) => string
  readonly shop: (shop: string) => string
  readonly toPayForLine: string
  readonly shipping: (shop: string) => string
  readonly goods: string
  readonly saved: string
  readonly shippingTotal: string
  readonly shippingSaved: string
  readonly payable: string
  readonly proved: (plans: number) => string
  readonly notProved: (more: string, plans: number) => string
  readonly fundedBy: string
  readonly party: Readonly<Record<string, string>>
  readonly gift: (sku: string, quantity: number) => string
  readonly instalments: (count: number, interest: string) => string
  readonly alsoGranted: string
  readonly refused: string
}

const counted = (plans: number) => (plans === 1 ? '1 plan' : `${plans} plans`)

const en: Words = {
  quote: 'Quote',
  policy: (id, version) => `policy ${id}, version ${version}`,
  shop: (shop) => `Shop ${shop}`,
  toPayForLine: 'to pay',
  shipping: (shop) => `Shipping, shop ${shop}`,
  goods: 'Goods',
  saved: 'Saved on goods',
  shippingTotal: 'Shipping',
  shippingSaved: 'Saved on shipping',
  payable: 'To pay',
  proved: (plans) => `No other combination saves more: proved (${counted(plans)} examined).`,
  notProved: (more, plans) =>
    `Not proved: another combination may save up to ${more} more (${counted(plans)} examined).`,
  fundedBy: 'Paid for by',
  party: { platform: 'platform', merchant: 'merchant' },
  gift: (sku, quantity) => `gift: ${quantity} × ${sku}`,
  instalments: (count, interest) => `${count} instalments free of interest (${interest}, paid by others)`,
  alsoGranted: 'Also granted',
  refused: 'Not used',
}

const zh: Words = {
  quote: '试算',
  policy: (id, version) => `叠加规则 ${id} 第${version}版`,
  shop: (shop) => `店铺 ${shop}`,
  toPayForLine: '应付',
  shipping: (shop) => `运费 店铺 ${shop}`,
  goods: '商品总额',
  saved: '商品优惠',
  shippingTotal: '运费',
  shippingSaved: '运费优惠',
  payable: '应付',
  proved: (plans) => `已证明没有更省的组合(比较了 ${plans} 个方案)。`,
  notProved: (more, plans) => `未能证明最优:其他组合最多可能再省 ${more}(比较了 ${plans} 个方案)。`,
  fundedBy: '优惠出资',
  party: { platform: '平台', merchant: '商家' },
  gift: (sku, quantity) => `赠品 ${sku} × ${quantity}`,
  instalments: (count, interest) => `${count} 期免息(利息 ${interest} 由他方承担)`,
  alsoGranted: '另享',
  refused: '未使用',
}

export const words: Readonly<Record<Locale, Words>> = { 'zh-CN': zh, en }
