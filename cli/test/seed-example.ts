/** Shop A 200.00, shop B 150.00, a voucher 300-30 over both, an allowance 200-20 of shop A: 300.00 under `tmall`. */
export const seedExample = {
  at: '2026-11-11T20:00:00+08:00',
  policy: 'tmall',
  lines: [
    { id: 'l1', sku: '连衣裙-A1', shop: 'A', merchant: 'm1', unitPriceMinor: 20000, quantity: 1 },
    { id: 'l2', sku: 'B-1', shop: 'B', merchant: 'm2', unitPriceMinor: 15000, quantity: 1 },
  ],
  shipping: [{ shop: 'A', minor: 800 }],
  offers: [
    {
      id: 'v1',
      kind: 'voucher',
      title: '购物券 满300减30',
      benefit: { kind: 'amount_off', offMinor: 3000 },
      threshold: { spendMinor: 30000 },
      funding: [{ party: 'platform', basisPoints: 10000 }],
    },
    {
      id: 'a1',
      kind: 'allowance',
      title: 'A店津贴 满200减20',
      benefit: { kind: 'amount_off', offMinor: 2000 },
      threshold: { spendMinor: 20000 },
      scope: { shops: ['A'] },
      funding: [{ party: 'merchant', basisPoints: 10000 }],
    },
    {
      id: 'v5',
      kind: 'voucher',
      title: '购物券 满500减50',
      benefit: { kind: 'amount_off', offMinor: 5000 },
      threshold: { spendMinor: 50000 },
    },
    { id: 's1', kind: 'shipping_coupon', title: '运费券', benefit: { kind: 'shipping_off' }, scope: { shops: ['A'] } },
  ],
}

/** The same request with something changed. */
export const changed = (change: object) => ({ ...seedExample, ...change })
