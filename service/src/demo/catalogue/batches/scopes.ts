import type { DemoScope } from '../shape.ts'

/** The whole platform but what a voucher may never touch. */
export const allButSpecial: DemoScope = { except: { categories: ['virtual'], tags: ['gold', 'luxury'] } }

/** Cash-like instruments: everything but virtual goods and gold. */
export const notVirtualNorGold: DemoScope = { except: { categories: ['virtual'], tags: ['gold'] } }
