let home = ''

/** Says below which address this console lives. */
export const liveAt = (at: string): void => void (home = at)

/** The address of a screen of this console: `to('/coupons')`. */
export const to = (path: string): string => home + path
