// The reference's types are written apart from the engine's; here, and only here, one is handed over as the other.
import type { quote } from '@quanhe/engine'
import type { Request } from './reference/types.ts'

export type EngineInput = Parameters<typeof quote>[0]
export type EngineQuote = ReturnType<typeof quote>

export const asInput = (request: Request): EngineInput => request as unknown as EngineInput
