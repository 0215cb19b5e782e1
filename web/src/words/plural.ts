/** English counts: `1 coupon`, `2 coupons`. */
export const many = (count: number | string, one: string, more: string): string =>
  `${count} ${String(count) === '1' ? one : more}`
