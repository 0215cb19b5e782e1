/** From so many coupons (or codes) on a second person must approve. */
export const fourEyesFromCoupons = 1_000
