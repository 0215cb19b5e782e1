import { z } from 'zod'
import { requireOwn } from '../../domain/abilities.ts'
import { instant as written } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import { merchantBalance, merchantExists } from '../../storage/settlement/balances.ts'
import { moment } from '../../storage/sql.ts'
import { issuerOf, operation } from '../operation.ts'
import { instant, nothing } from '../shapes/basics.ts'
import { merchantId, signedMinor } from '../shapes/settlement.ts'

const balance = z
  .object({
    merchant: merchantId,
    currency: z.string(),
    at: instant,
    payableMinor: signedMinor.describe(
      'What the platform owes the merchant at this moment, to the last payment and refund',
    ),
    availableMinor: signedMinor.describe('payableMinor without subsidies that wait for their cycle or are held'),
    subsidyPendingMinor: signedMinor.describe(
      'Others’ shares of discounts that are paid by cycle and are not settled yet',
    ),
    heldMinor: signedMinor.describe('…of which statements hold back until orders are completed'),
    statedMinor: signedMinor.describe('What stands in statements that are not settled'),
    unsettledMinor: signedMinor.describe('What was posted since, and stands in no statement yet'),
  })
  .meta({ id: 'MerchantBalance' })

export const getBalance = operation({
  id: 'getMerchantBalance',
  method: 'GET',
  path: '/v1/merchants/{id}/balance',
  tag: 'Settlement',
  summary: 'The merchant’s balance now: its own coupons move it at once, subsidies by cycle',
  ability: 'statements:read',
  params: z.strictObject({ id: merchantId }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: balance,
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call, house) {
    const { sql, params } = call
    requireOwn(issuerOf(call), params.id)
    if (!(await merchantExists(sql, params.id))) throw new Problem('not_found')
    const row = await merchantBalance(sql, params.id)
    const at = await moment(sql, house.clock)
    return {
      merchant: params.id,
      currency: house.marketplace.currency,
      at: written(at),
      ...row,
      availableMinor: row.payableMinor - row.subsidyPendingMinor,
    }
  },
})
