/** How many coupons one customer-service agent may push on one local day. */
export const agentGrantsPerDay = 20
