// How long things last that let people in. One place, so that a reader sees them together.

/** A session that nobody uses ends after half an hour, any session after twelve. */
export const idleSeconds = 30 * 60
export const sessionSeconds = 12 * 3600
/** So long after showing the password or second factor a person may do what moves money or roles. */
export const steppedUpSeconds = 5 * 60
/** An invitation to choose a password. */
export const invitationSeconds = 3 * 24 * 3600
/** Our own buyer token, given for one that the marketplace's backend signed. */
export const exchangedSeconds = 3600

/** The name makes browsers insist: only over TLS (or to this very machine), for this host alone, for every path. */
export const sessionCookie = '__Host-quanhe'
export const oidcCookie = '__Host-quanhe-oidc'

/** Where a browser sets out for the identity provider, comes back from it, and goes to end its session there. */
export const setOutPath = '/sign-in/elsewhere'
export const callbackPath = '/sign-in/elsewhere/callback'
export const leavePath = '/sign-in/elsewhere/leave'
