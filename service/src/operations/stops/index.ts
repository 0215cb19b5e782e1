import type { Operation } from '../operation.ts'
import { getStop, listStops } from './list-stops.ts'
import { liftStop, pullStop } from './pull.ts'

/** The emergency brake of the marketplace. */
export const stopOperations: readonly Operation[] = [pullStop, listStops, getStop, liftStop]
