// Every screen of the buyer's face. Adding one: a file beside this, a line here.
import { screen as couponCentre } from './coupon-centre.tsx'
import type { Screen } from './screen.ts'

export type NavKey = 'centre' | 'browse' | 'wallet' | 'cart' | 'orders'
export type Entry = {
  path: string
  /** The file beside this, without its ending. */
  file: string
  nav?: NavKey
  /** May be seen by somebody who is not signed in. */
  open?: true
  /** The first screen comes with the page; the others are fetched when first wanted. */
  screen?: Screen
  load: () => Promise<{ screen: Screen }>
}

export const screens: Entry[] = [
  {
    path: '/',
    file: 'coupon-centre',
    nav: 'centre',
    screen: couponCentre,
    load: async () => ({ screen: couponCentre }),
  },
  { path: '/offers/:id', file: 'coupon-rules', nav: 'centre', load: () => import('./coupon-rules.tsx') },
  { path: '/browse', file: 'browse', nav: 'browse', load: () => import('./browse.tsx') },
  { path: '/coupons', file: 'wallet', nav: 'wallet', load: () => import('./wallet.tsx') },
  { path: '/coupons/:id', file: 'coupon-story', nav: 'wallet', load: () => import('./coupon-story.tsx') },
  { path: '/cart', file: 'cart', nav: 'cart', load: () => import('./cart.tsx') },
  { path: '/cart/details', file: 'plan-details', nav: 'cart', load: () => import('./plan-details.tsx') },
  { path: '/confirm', file: 'confirm', nav: 'cart', load: () => import('./confirm.tsx') },
  { path: '/orders', file: 'orders', nav: 'orders', load: () => import('./orders.tsx') },
  { path: '/orders/:id', file: 'order', nav: 'orders', load: () => import('./order.tsx') },
  { path: '/orders/:id/refund', file: 'refund', nav: 'orders', load: () => import('./refund.tsx') },
  { path: '/sign-in', file: 'sign-in', open: true, load: () => import('./sign-in.tsx') },
]

export const missing: Entry = { path: '/missing', file: 'missing', open: true, load: () => import('./missing.tsx') }
