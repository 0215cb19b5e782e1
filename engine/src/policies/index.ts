// The stacking policies that ship. Adding one: a file beside this, its test, and a line here.
import { parallel2020 } from './parallel-2020.ts'
import { platformFirst } from './platform-first.ts'
import { platformFirstSequential } from './platform-first-sequential.ts'
import { sequential } from './sequential.ts'
import { tmall } from './tmall.ts'

export const policies = {
  tmall,
  platform_first: platformFirst,
  platform_first_sequential: platformFirstSequential,
  parallel_2020: parallel2020,
  sequential,
} as const

export type PolicyName = keyof typeof policies
