import { z } from 'zod'
import type { Caller } from '../../domain/abilities.ts'
import { merchantOf, requireOwn } from '../../domain/abilities.ts'
import { invalid } from '../../domain/problems.ts'
import type { Span } from '../../storage/reports/funding.ts'
import { issuerOf } from '../operation.ts'
import { instant } from '../shapes/basics.ts'
import { merchantId } from '../shapes/settlement.ts'

export const spanQuery = {
  from: instant,
  to: instant.describe('The first moment that is no longer part of it'),
  merchant: merchantId.optional().describe('By the platform: of this merchant only. Merchants see their own'),
}

/** @throws Problem `invalid_request`, or `not_found` for another merchant's */
export function spanOf(
  call: { caller: Caller },
  query: { from: string; to: string; merchant?: string | undefined },
): Span {
  const [from, to] = [new Date(query.from), new Date(query.to)]
  if (from >= to) throw invalid({ pointer: '?to', found: query.to, expected: `later than from, ${query.from}` })
  const caller = issuerOf(call)
  if (query.merchant !== undefined) requireOwn(caller, query.merchant)
  return { from, to, merchant: merchantOf(caller) ?? query.merchant ?? null }
}

export const part = z.int().describe('In hundredths of a per cent')
