import type { DemoCategory } from './shape.ts'

type Branch = {
  id: string
  zh: string
  en: string
  hue: number
  glyph: string
  /** id, Chinese, English, glyph */
  below: [string, string, string, string][]
}

const branches: Branch[] = [
  {
    id: 'apparel',
    zh: '服饰',
    en: 'Apparel',
    hue: 330,
    glyph: '👗',
    below: [
      ['dress', '连衣裙', 'Dresses', '👗'],
      ['tops', '上装', 'Tops', '👚'],
      ['trousers', '裤装', 'Trousers', '👖'],
      ['outerwear', '外套', 'Outerwear', '🧥'],
      ['menswear', '男装', 'Menswear', '👔'],
      ['kids', '童装', 'Kids', '🧒'],
      ['shoes', '鞋靴', 'Shoes', '👟'],
      ['accessories', '配饰', 'Accessories', '🧣'],
    ],
  },
  {
    id: 'beauty',
    zh: '美妆',
    en: 'Beauty',
    hue: 345,
    glyph: '💄',
    below: [
      ['skincare', '护肤', 'Skincare', '🧴'],
      ['makeup', '彩妆', 'Make-up', '💄'],
      ['haircare', '洗护发', 'Hair care', '🫧'],
      ['fragrance', '香氛', 'Fragrance', '🌸'],
      ['personal-care', '个人护理', 'Personal care', '🪥'],
    ],
  },
  {
    id: 'digital',
    zh: '3C数码',
    en: 'Digital',
    hue: 220,
    glyph: '📱',
    below: [
      ['phone', '手机', 'Phones', '📱'],
      ['computer', '电脑', 'Computers', '💻'],
      ['audio', '影音', 'Audio', '🎧'],
      ['wearable', '智能穿戴', 'Wearables', '⌚'],
      ['camera', '摄影', 'Cameras', '📷'],
      ['accessories', '数码配件', 'Accessories', '🔌'],
    ],
  },
  {
    id: 'home',
    zh: '家居',
    en: 'Home',
    hue: 30,
    glyph: '🛋️',
    below: [
      ['textile', '家纺', 'Textiles', '🛏️'],
      ['kitchen', '厨具', 'Kitchenware', '🍳'],
      ['storage', '收纳', 'Storage', '🧺'],
      ['lighting', '灯具', 'Lighting', '💡'],
      ['furniture', '家具', 'Furniture', '🪑'],
    ],
  },
  {
    id: 'appliances',
    zh: '家电',
    en: 'Appliances',
    hue: 200,
    glyph: '🧊',
    below: [
      ['large', '大家电', 'Large appliances', '🧊'],
      ['kitchen', '厨房电器', 'Kitchen appliances', '🍚'],
      ['cleaning', '清洁电器', 'Cleaning', '🧹'],
      ['personal', '个护电器', 'Personal appliances', '💇'],
    ],
  },
  {
    id: 'fresh',
    zh: '生鲜',
    en: 'Fresh',
    hue: 130,
    glyph: '🥬',
    below: [
      ['fruit', '水果', 'Fruit', '🍎'],
      ['vegetable', '蔬菜', 'Vegetables', '🥬'],
      ['meat', '肉禽蛋', 'Meat & eggs', '🥩'],
      ['seafood', '海鲜水产', 'Seafood', '🦐'],
      ['dairy', '低温乳品', 'Chilled dairy', '🥛'],
    ],
  },
  {
    id: 'food',
    zh: '食品',
    en: 'Food',
    hue: 45,
    glyph: '🍪',
    below: [
      ['snack', '休闲零食', 'Snacks', '🍪'],
      ['grain', '粮油', 'Grain & oil', '🌾'],
      ['condiment', '调味', 'Condiments', '🧂'],
      ['tea', '茶饮', 'Tea', '🍵'],
      ['drink', '饮料冲调', 'Drinks', '🧃'],
    ],
  },
  {
    id: 'jewellery',
    zh: '黄金珠宝',
    en: 'Jewellery',
    hue: 50,
    glyph: '💍',
    below: [
      ['gold', '黄金', 'Gold', '🪙'],
      ['silver', '银饰', 'Silver', '⛓️'],
      ['pearl', '珍珠', 'Pearls', '🦪'],
      ['jade', '玉石', 'Jade', '🟢'],
    ],
  },
  {
    id: 'virtual',
    zh: '虚拟',
    en: 'Virtual goods',
    hue: 270,
    glyph: '📶',
    below: [
      ['topup', '话费充值', 'Phone top-up', '📶'],
      ['membership', '会员充值', 'Memberships', '🎬'],
      ['bill', '生活缴费', 'Bills', '🧾'],
      ['gift-card', '礼品卡', 'Gift cards', '🎁'],
    ],
  },
]

/** Each top category followed by its sub-categories; an id is its path with `-` for `/`. */
export const categories: DemoCategory[] = branches.flatMap((branch) => [
  {
    id: branch.id,
    path: branch.id,
    parent: null,
    name: { 'zh-CN': branch.zh, en: branch.en },
    art: { hue: branch.hue, glyph: branch.glyph },
  },
  ...branch.below.map(([id, zh, en, glyph]) => ({
    id: `${branch.id}-${id}`,
    path: `${branch.id}/${id}`,
    parent: branch.id,
    name: { 'zh-CN': zh, en },
    art: { hue: branch.hue, glyph },
  })),
])
