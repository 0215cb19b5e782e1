// The platform-first order with everything on what is still to be paid: seed 001 taken literally (reading SD-001d).
import type { Policy } from '../policy.ts'
import { platformFirstLayers } from './platform-first.ts'
import { tmall } from './tmall.ts'

export const platformFirstSequential: Policy = {
  ...tmall,
  id: 'platform_first_sequential',
  layers: platformFirstLayers,
}
