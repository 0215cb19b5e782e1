import type { Console } from '../console/screen.ts'
import type { Words } from './words/zh-CN.ts'

/** The screens, in the order of the navigation. A new one is a line here and a file. */
export const merchant: Console<Words> = {
  face: 'merchant',
  at: '/merchant',
  roles: 'merchant_',
  screens: [
    {
      path: '/desk',
      name: (words) => words.screens.desk,
      ability: 'batches:manage',
      nav: 'home',
      load: () => import('./screens/desk.tsx'),
    },
    {
      path: '/coupons',
      name: (words) => words.screens.batches,
      ability: 'batches:manage',
      nav: 'coupon',
      load: () => import('../console/screens/batches.tsx'),
    },
    {
      path: '/coupons/new',
      name: (words) => words.batch.create,
      ability: 'batches:write',
      nav: 'plus',
      load: () => import('../console/screens/batch-editor.tsx'),
    },
    {
      path: '/coupons/:id/edit',
      name: (words) => words.editor.edit,
      ability: 'batches:write',
      above: '/coupons',
      load: () => import('../console/screens/batch-editor.tsx'),
    },
    {
      path: '/coupons/:id',
      name: (words) => words.detail.heading,
      ability: 'batches:manage',
      above: '/coupons',
      load: () => import('../console/screens/batch.tsx'),
    },
    {
      path: '/bills',
      name: (words) => words.screens.bills,
      ability: 'statements:read',
      nav: 'bill',
      load: () => import('./screens/statements.tsx'),
    },
    {
      path: '/bills/:id',
      name: (words) => words.screens.bill,
      ability: 'statements:read',
      above: '/bills',
      load: () => import('./screens/statement.tsx'),
    },
    {
      path: '/vouchers',
      name: (words) => words.issued.heading,
      ability: 'coupons:inspect',
      nav: 'ticket',
      load: () => import('../console/screens/lookup.tsx'),
    },
    {
      path: '/vouchers/:id',
      name: (words) => words.issued.one,
      ability: 'coupons:inspect',
      above: '/vouchers',
      load: () => import('../console/screens/voucher.tsx'),
    },
    {
      path: '/tasks',
      name: (words) => words.screens.tasks,
      ability: 'grants:read',
      nav: 'task',
      load: () => import('../console/screens/tasks.tsx'),
    },
    {
      path: '/log',
      name: (words) => words.log.heading,
      ability: 'audit:read',
      nav: 'log',
      load: () => import('./screens/log.tsx'),
    },
    {
      path: '/people',
      name: (words) => words.house.people,
      ability: 'staff:read',
      nav: 'people',
      load: () => import('../console/screens/people.tsx'),
    },
    {
      path: '/roles',
      name: (words) => words.house.roles,
      ability: 'roles:read',
      nav: 'shield',
      load: () => import('../console/screens/roles.tsx'),
    },
    {
      path: '/keys',
      name: (words) => words.house.keys,
      ability: 'keys:read',
      nav: 'key',
      load: () => import('../console/screens/keys.tsx'),
    },
    {
      path: '/account',
      name: (words) => words.frame.security,
      load: () => import('../console/screens/account.tsx'),
    },
  ],
}
