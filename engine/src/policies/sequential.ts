// Every step on what the steps before it left.
import type { Policy } from '../policy.ts'
import { tmall } from './tmall.ts'

export const sequential: Policy = {
  ...tmall,
  id: 'sequential',
  layers: tmall.layers.map(({ id, kinds }) => ({ id, kinds })),
}
