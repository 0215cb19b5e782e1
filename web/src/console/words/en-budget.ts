import type { zhCNBudget } from './zh-CN-budget.ts'

export const enBudget: typeof zhCNBudget = {
  budget: {
    outlook: 'What it may come to',
    worst: 'At worst',
    worstHint:
      'Everything left is claimed and each coupon takes off its most. A spent budget stops it: never more than that.',
    unbounded: 'No bound: nothing caps what one use takes off; the budget stops it',
    uncovered: 'Beyond the budget',
    uncoveredHint: 'If all were used, coupons worth this much would find the budget empty.',
    expected: 'Expected',
    expectedHint: (rate) => `If ${rate} of the coupons in wallets are used`,
    unknown: 'Nothing to tell it by yet',
    planned: 'Planned by now',
    plannedHint: 'Evenly over the time of claiming',
    outstanding: 'Usable in wallets',
    stopAt: 'When spent',
    stops: {
      redeeming: 'No more uses: orders get nothing off',
      issuing: 'No more claims: coupons in wallets still work',
    },
    fuse: 'Fuse',
    fuseOff: 'Off',
    fuseOn: (times, from, amount) =>
      `Pauses by itself at ${times} times what was planned (once ${from} and at least ${amount} are used)`,
    fuseTripped: 'The fuse tripped: claims are paused',
    fuseBefore: 'The fuse tripped, and it was resumed',
    alerts: 'Alerts',
    noAlerts: 'None so far. You are told at 50, 80 and 100 per cent, and a fuse trips when it burns too fast.',
    levels: { '50': '50% used', '80': '80% used', '100': 'All used', fuse: 'Fuse' },
    alertAt: (used, whole) => `${used} used and held by then, of ${whole}`,
    alertPlanned: (planned) => `${planned} was planned by then`,
  },
}
