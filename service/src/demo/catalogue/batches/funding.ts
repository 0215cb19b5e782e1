import type { DemoFunding } from '../shape.ts'

/** Who pays; the presets of the settlement design. */
export const merchantPays: DemoFunding = [{ party: 'merchant', basisPoints: 10000 }]
export const platformPays: DemoFunding = [{ party: 'platform', basisPoints: 10000 }]
/** A platform voucher: platform 40 %, the merchant of each line 60 %. */
export const voucherShared: DemoFunding = [
  { party: 'platform', basisPoints: 4000 },
  { party: 'merchant', basisPoints: 6000 },
]
/** A directed category voucher: the merchant bears at least 70 %. */
export const categoryShared: DemoFunding = [
  { party: 'platform', basisPoints: 3000 },
  { party: 'merchant', basisPoints: 7000 },
]
/** An allowance: merchant 80 %, platform 20 %. */
export const allowanceShared: DemoFunding = [
  { party: 'platform', basisPoints: 2000 },
  { party: 'merchant', basisPoints: 8000 },
]

/** Wholly paid by an outside funder such as `bank:demo` or `brand:xinghe`. */
export const paidBy = (party: string): DemoFunding => [{ party, basisPoints: 10000 }]
/** Half the platform, half the outside funder. */
export const halfWith = (party: string): DemoFunding => [
  { party: 'platform', basisPoints: 5000 },
  { party, basisPoints: 5000 },
]
