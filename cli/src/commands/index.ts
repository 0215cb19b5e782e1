import { advise } from './advise.ts'
import type { Command } from './command.ts'
import { describe } from './describe.ts'
import { quote } from './quote.ts'
import { refund } from './refund.ts'

/** Everything that `quanhe` can do. */
export const commands: readonly Command[] = [quote, refund, advise, describe]
