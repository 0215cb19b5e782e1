// All laws. Adding one: a file beside this and a line here.
import { answeredOnce } from './answered-once.ts'
import { bestSingle } from './best-single.ts'
import { bigVoucherFirst } from './big-voucher-first.ts'
import { bruteForce } from './brute-force.ts'
import { floorPayableList } from './floor-payable-list.ts'
import { fundersSum } from './funders-sum.ts'
import { greedy } from './greedy.ts'
import type { Law } from './law.ts'
import { moreOffers } from './more-offers.ts'
import { mustHonoured } from './must-honoured.ts'
import { orderOfLines } from './order-of-lines.ts'
import { orderOfOffers } from './order-of-offers.ts'
import { planDetail } from './plan-detail.ts'
import { proof } from './proof.ts'
import { refundApportioned } from './refund-apportioned.ts'
import { refundByHand } from './refund-by-hand.ts'
import { refundRecompute } from './refund-recompute.ts'
import { replay } from './replay.ts'
import { rulesKept } from './rules-kept.ts'
import { sharesSum } from './shares-sum.ts'
import { smallBudget } from './small-budget.ts'

export const laws: readonly Law[] = [
  sharesSum,
  fundersSum,
  floorPayableList,
  orderOfOffers,
  orderOfLines,
  moreOffers,
  bestSingle,
  greedy,
  bigVoucherFirst,
  replay,
  answeredOnce,
  mustHonoured,
  proof,
  smallBudget,
  planDetail,
  rulesKept,
  bruteForce,
  refundApportioned,
  refundRecompute,
  refundByHand,
]
