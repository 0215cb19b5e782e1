import type { Console } from '../console/screen.ts'
import type { Words } from './words/zh-CN.ts'

/** The screens, in the order of the navigation. A new one is a line here and a file. */
export const platform: Console<Words> = {
  face: 'platform',
  at: '/platform',
  roles: 'platform_',
  screens: [
    {
      path: '/overview',
      name: (words) => words.screens.overview,
      ability: 'batches:manage',
      nav: 'home',
      load: () => import('./screens/overview.tsx'),
    },
    {
      path: '/coupons',
      name: (words) => words.screens.batches,
      ability: 'batches:manage',
      nav: 'coupon',
      load: () => import('../console/screens/batches.tsx'),
    },
    {
      path: '/review',
      name: (words) => words.screens.review,
      ability: 'batches:manage',
      nav: 'stack',
      load: () => import('./screens/review.tsx'),
    },
    {
      path: '/review/:id',
      name: (words) => words.screens.batch,
      ability: 'batches:manage',
      above: '/review',
      load: () => import('./screens/batch.tsx'),
    },
    {
      path: '/vouchers',
      name: (words) => words.screens.lookup,
      ability: 'coupons:inspect',
      nav: 'ticket',
      load: () => import('./screens/lookup.tsx'),
    },
    {
      path: '/vouchers/:id',
      name: (words) => words.screens.voucher,
      ability: 'coupons:inspect',
      above: '/vouchers',
      load: () => import('./screens/voucher.tsx'),
    },
    {
      path: '/settlement',
      name: (words) => words.screens.settlement,
      ability: 'settlement:read',
      nav: 'bill',
      load: () => import('./screens/periods.tsx'),
    },
    {
      path: '/settlement/:id',
      name: (words) => words.screens.period,
      ability: 'settlement:read',
      above: '/settlement',
      load: () => import('./screens/period.tsx'),
    },
    {
      path: '/reconciliation',
      name: (words) => words.screens.reconciliation,
      ability: 'settlement:read',
      nav: 'check',
      load: () => import('./screens/reconciliations.tsx'),
    },
    {
      path: '/reconciliation/:id',
      name: (words) => words.screens.differences,
      ability: 'settlement:read',
      above: '/reconciliation',
      load: () => import('./screens/reconciliation.tsx'),
    },
    {
      path: '/audit',
      name: (words) => words.screens.audit,
      ability: 'audit:read',
      nav: 'log',
      load: () => import('./screens/audit.tsx'),
    },
    {
      path: '/tasks',
      name: (words) => words.screens.tasks,
      ability: 'grants:read',
      nav: 'task',
      load: () => import('../console/screens/tasks.tsx'),
    },
    {
      path: '/account',
      name: (words) => words.frame.security,
      load: () => import('../console/screens/account.tsx'),
    },
  ],
}
