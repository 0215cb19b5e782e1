// Every screen of the buyer's face. Adding one: a file beside this, a line here.
import { wantAllWords } from '../speech.ts'
import { screen as couponCentre } from './coupon-centre.tsx'
import type { Screen } from './screen.ts'

export type NavKey = 'centre' | 'bargains' | 'browse' | 'wallet' | 'cart' | 'orders'
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

/** A screen that comes when it is first wanted, together with the words that it speaks. */
const later = (load: Entry['load']): Entry['load'] => {
  return async () => (await Promise.all([load(), wantAllWords()]))[0]
}

export const screens: Entry[] = [
  {
    path: '/',
    file: 'coupon-centre',
    nav: 'centre',
    screen: couponCentre,
    load: async () => ({ screen: couponCentre }),
  },
  { path: '/offers/:id', file: 'coupon-rules', nav: 'centre', load: later(() => import('./coupon-rules.tsx')) },
  { path: '/drops', file: 'drops', nav: 'centre', load: later(() => import('./drops.tsx')) },
  { path: '/bargains', file: 'bargains', nav: 'bargains', load: later(() => import('./bargains.tsx')) },
  { path: '/browse', file: 'browse', nav: 'browse', load: later(() => import('./browse.tsx')) },
  { path: '/items/:sku', file: 'item', nav: 'browse', load: later(() => import('./item.tsx')) },
  { path: '/coupons', file: 'wallet', nav: 'wallet', load: later(() => import('./wallet.tsx')) },
  { path: '/coupons/:id', file: 'coupon-story', nav: 'wallet', load: later(() => import('./coupon-story.tsx')) },
  { path: '/notices', file: 'notices', nav: 'wallet', load: later(() => import('./notices.tsx')) },
  { path: '/cart', file: 'cart', nav: 'cart', load: later(() => import('./cart.tsx')) },
  { path: '/cart/details', file: 'plan-details', nav: 'cart', load: later(() => import('./plan-details.tsx')) },
  { path: '/cart/add-on', file: 'add-on', nav: 'cart', load: later(() => import('./add-on.tsx')) },
  { path: '/confirm', file: 'confirm', nav: 'cart', load: later(() => import('./confirm.tsx')) },
  { path: '/orders', file: 'orders', nav: 'orders', load: later(() => import('./orders.tsx')) },
  { path: '/orders/:id', file: 'order', nav: 'orders', load: later(() => import('./order.tsx')) },
  { path: '/orders/:id/refund', file: 'refund', nav: 'orders', load: later(() => import('./refund.tsx')) },
  { path: '/sign-in', file: 'sign-in', open: true, load: later(() => import('./sign-in.tsx')) },
]

export const missing: Entry = {
  path: '/missing',
  file: 'missing',
  open: true,
  load: later(() => import('./missing.tsx')),
}
