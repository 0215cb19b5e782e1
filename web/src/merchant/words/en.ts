import { en as shell } from '../../console/words/en.ts'
import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  ...shell,
  screens: { batches: 'Offers', tasks: 'Tasks' },
}
