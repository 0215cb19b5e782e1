import { z } from 'zod'
import { alertLevelNames } from '../../storage/budgets.ts'

export const alertLevel = z.enum(alertLevelNames).describe('So many per cent of the budget, or the fuse')

export const lastAlert = alertLevel.nullable().describe('What the budget told last; null: nothing yet')
