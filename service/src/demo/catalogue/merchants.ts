import type { DemoMerchant } from './shape.ts'

const merchant = (ref: string, size: DemoMerchant['size'], zh: string, en: string): DemoMerchant => ({
  ref,
  name: { 'zh-CN': zh, en },
  size,
})

/** Invented businesses. `m-yunshang` owns two brand shops: what a brand-wide coupon needs. */
export const merchants: DemoMerchant[] = [
  merchant('m-yunshang', 'brand', '云衫集团', 'Yunshan Group'),
  merchant('m-qinghe', 'sme', '青禾小铺', 'Qinghe Kids & Shoes'),
  merchant('m-yueyan', 'brand', '悦颜日化', 'Yueyan Cosmetics'),
  merchant('m-huazhi', 'sme', '花汁个护', 'Huazhi Personal Care'),
  merchant('m-xinghe', 'brand', '星禾科技', 'Xinghe Technology'),
  merchant('m-pixel', 'sme', '像素坊', 'Pixel Works'),
  merchant('m-muyu', 'brand', '木屿家居', 'Muyu Living'),
  merchant('m-nuanchao', 'sme', '暖巢家纺', 'Nuanchao Bedding'),
  merchant('m-lanhai', 'brand', '澜沧电器', 'Lancang Appliances'),
  merchant('m-linjian', 'sme', '林间鲜', 'Linjian Fresh'),
  merchant('m-gushi', 'sme', '谷拾坊', 'Gushi Pantry'),
  merchant('m-shanye', 'sme', '山野茶事', 'Shanye Tea House'),
  merchant('m-jinyu', 'brand', '金屿珠宝', 'Jinyu Jewellery'),
  merchant('m-tongda', 'brand', '通答充值', 'Tongda Top-up'),
]
