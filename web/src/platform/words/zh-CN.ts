import { zhCN as shell } from '../../console/words/zh-CN.ts'

export const zhCN = {
  ...shell,
  screens: { batches: '优惠列表', tasks: '任务' },
}

export type Words = Pick<typeof zhCN, 'screens'>
