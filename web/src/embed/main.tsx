// /embed/quanhe.js: the coupon card and the cart's bill for a shop's own page, drawn by the buyer's own parts.
import './address.ts'
import { QuanheCart } from './cart.tsx'
import { QuanheCoupon } from './coupon.tsx'

customElements.define('quanhe-coupon', QuanheCoupon)
customElements.define('quanhe-cart', QuanheCart)
