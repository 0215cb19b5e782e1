import { z } from 'zod'
import { instant } from './basics.ts'

export const stockLevel = z
  .object({
    sku: z.string(),
    shop: z.string(),
    onHand: z.int().describe('Units in the shop'),
    reserved: z.int().describe('Of them, units in unpaid orders'),
    available: z.int().describe('Units that can still be ordered'),
    countedAt: instant,
  })
  .meta({ id: 'StockLevel' })

export const stockMismatch = z
  .object({
    id: z.string(),
    sku: z.string(),
    shop: z.string(),
    source: z.string(),
    at: instant,
    said: z.int().describe('What was counted'),
    had: z.int().describe('What stood here at that moment'),
    difference: z.int().describe('said − had'),
    reserved: z.int(),
    short: z.int().describe('Units promised to unpaid orders beyond what was counted'),
    corrected: z.boolean().describe('What stands here is now what was counted'),
  })
  .meta({ id: 'StockMismatch', description: 'A count that said another number than what stood here' })

export const shopId = z.string().min(1).max(100)
export const skuWord = z.string().min(1).max(100)
