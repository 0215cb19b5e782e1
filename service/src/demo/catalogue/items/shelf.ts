import type { DemoItem } from '../shape.ts'

/** Chinese and English of what tells a sku from its siblings, the tail of its sku, and what it costs more (or less) than the first. */
export type Variant = { ref: string; zh: string; en: string; moreMinor: number }

export type Spu = {
  ref: string
  category: string
  zh: string
  en: string
  glyph: string
  priceMinor: number
  /** Absent: one sku, named like the spu. */
  variants?: Variant[]
  tags?: string[]
  /** The brand's lowest price, of the price; absent: no floor. */
  floorBasisPoints?: number
  /** What the merchant paid, of the price. */
  costBasisPoints: number
  stockEach: number
}

export type Shelf = { shop: string; merchant: string; brand: string; hue: number; spus: Spu[] }

const partMinor = (priceMinor: number, basisPoints: number): number => Math.floor((priceMinor * basisPoints) / 10000)

/** One item per sku. A glyph's hue moves a little from spu to spu, so that a shelf is not one colour. */
export function itemsOf(shelf: Shelf): DemoItem[] {
  return shelf.spus.flatMap((spu, at) => {
    const variants = spu.variants ?? [{ ref: '', zh: '', en: '', moreMinor: 0 }]
    return variants.map((variant) => {
      const unitPriceMinor = spu.priceMinor + variant.moreMinor
      return {
        sku: variant.ref === '' ? spu.ref : `${spu.ref}-${variant.ref}`,
        spu: spu.ref,
        shop: shelf.shop,
        merchant: shelf.merchant,
        brand: shelf.brand,
        category: spu.category,
        name: {
          'zh-CN': variant.zh === '' ? spu.zh : `${spu.zh} ${variant.zh}`,
          en: variant.en === '' ? spu.en : `${spu.en}, ${variant.en}`,
        },
        variant: { 'zh-CN': variant.zh, en: variant.en },
        tags: spu.tags ?? [],
        unitPriceMinor,
        floorUnitPriceMinor: partMinor(unitPriceMinor, spu.floorBasisPoints ?? 0),
        costMinor: partMinor(unitPriceMinor, spu.costBasisPoints),
        stock: spu.stockEach,
        art: { hue: (shelf.hue + at * 7) % 360, glyph: spu.glyph },
      }
    })
  })
}

const variant = (ref: string, zh: string, en: string, moreMinor = 0): Variant => ({ ref, zh, en, moreMinor })

/** Sizes S to XL, at one price. */
export const clothesSizes: Variant[] = [
  variant('s', 'S', 'S'),
  variant('m', 'M', 'M'),
  variant('l', 'L', 'L'),
  variant('xl', 'XL', 'XL'),
]

/** Shoe sizes of adults, at one price. */
export const shoeSizes: Variant[] = [
  variant('38', '38码', '38'),
  variant('40', '40码', '40'),
  variant('42', '42码', '42'),
]

/** Children's heights in centimetres. */
export const kidsSizes: Variant[] = [
  variant('110', '110cm', '110 cm'),
  variant('120', '120cm', '120 cm'),
  variant('130', '130cm', '130 cm'),
  variant('140', '140cm', '140 cm', 1000),
  variant('150', '150cm', '150 cm', 1000),
]

/** A list of variants, each `[tail of the sku, Chinese, English, what it costs more than the first]`. */
export function variants(...rows: [ref: string, zh: string, en: string, moreMinor?: number][]): Variant[] {
  return rows.map(([ref, zh, en, moreMinor]) => variant(ref, zh, en, moreMinor))
}
