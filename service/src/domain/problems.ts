// Everything that can go wrong for a caller, in order of precedence: when several apply, the first is reported.
import type { Wanted } from './field-rules.ts'

type ProblemKind = { readonly status: number; readonly retryable: boolean; readonly title: string }

// prettier-ignore
export const problems = {
  overloaded:              { status: 503, retryable: true,  title: 'Too much is queued at this moment; try again shortly' },
  rate_limited:            { status: 429, retryable: true,  title: 'Too many requests' },
  not_found:               { status: 404, retryable: false, title: 'There is nothing here, or it is not yours' },
  method_not_allowed:      { status: 405, retryable: false, title: 'This address does not take that method' },
  unauthenticated:         { status: 401, retryable: false, title: 'A valid token or key is needed' },
  sign_in_refused:         { status: 401, retryable: false, title: 'Login, password or one-time password is wrong' },
  second_factor_needed:    { status: 401, retryable: false, title: 'Send the one-time password too' },
  cross_site:              { status: 403, retryable: false, title: 'A session is used from its own pages only' },
  step_up_needed:          { status: 403, retryable: false, title: 'Show your password or second factor again first' },
  forbidden:               { status: 403, retryable: false, title: 'These credentials do not allow this' },
  unsupported_media_type:  { status: 415, retryable: false, title: 'The body is not of a kind that is taken here' },
  payload_too_large:       { status: 413, retryable: false, title: 'The body is too large' },
  malformed_json:          { status: 400, retryable: false, title: 'The body is not JSON' },
  idempotency_key_missing: { status: 400, retryable: false, title: 'Send an Idempotency-Key header of 8 to 200 visible characters' },
  invalid_request:         { status: 422, retryable: false, title: 'Some fields are not as they should be' },
  idempotency_key_reused:  { status: 422, retryable: false, title: 'This Idempotency-Key was used for another request' },
  precondition_required:   { status: 428, retryable: false, title: 'Send If-Match with the ETag of what you saw' },
  changed_meanwhile:       { status: 412, retryable: false, title: 'Somebody changed this since you saw it' },
  already_exists:          { status: 409, retryable: false, title: 'There is one already' },
  two_keys_live:           { status: 409, retryable: false, title: 'Two keys of this name live; revoke one first' },
  last_of_its_kind:        { status: 409, retryable: false, title: 'Somebody must be left who can do this' },
  limit_reached:           { status: 409, retryable: false, title: 'There are as many of these as there may be' },
  transition_not_allowed:  { status: 409, retryable: false, title: 'Its present state does not allow this' },
  not_paid_yet:            { status: 409, retryable: true,  title: 'The payment of this order was not told yet; the same call will do once it is' },
  checks_failed:           { status: 409, retryable: false, title: 'A publish check stands in the way; the findings are enclosed' },
  confirmation_needed:     { status: 409, retryable: false, title: 'Some warnings have to be confirmed, each with a reason; they are enclosed' },
  below_issued:            { status: 409, retryable: false, title: 'More of it is issued or spent already' },
  four_eyes:               { status: 409, retryable: false, title: 'Somebody else must approve this' },
  quote_used:              { status: 409, retryable: false, title: 'An order was already placed from this quote' },
  quote_expired:           { status: 409, retryable: false, title: 'The quote is too old; ask for a new one' },
  quote_changed:           { status: 409, retryable: false, title: 'The quote no longer stands; the new one is enclosed' },
  out_of_stock:            { status: 409, retryable: false, title: 'There is not enough of an item any more' },
  reference_used:          { status: 409, retryable: false, title: 'Another order bears this reference, and it is paid' },
  already_paid:            { status: 409, retryable: false, title: 'The order was paid by another payment; this one is to be refunded' },
  amount_differs:          { status: 409, retryable: false, title: 'What was paid is not what the order costs' },
  not_reissuable:          { status: 409, retryable: false, title: 'This coupon cannot be issued again' },
  not_enough_points:       { status: 409, retryable: false, title: 'There are not so many points' },
  not_given_back:          { status: 409, retryable: false, title: 'This coupon cannot be given back' },
  hold_ended:              { status: 409, retryable: false, title: 'The hold ended and not every coupon is free any more; ask for a new quote' },
  code_not_valid:          { status: 422, retryable: false, title: 'This code is not valid' },
  code_used:               { status: 409, retryable: false, title: 'This code was used already' },
  codes_not_ready:         { status: 409, retryable: false, title: 'The codes are still being made, or wait for approval' },
  codes_downloaded:        { status: 409, retryable: false, title: 'These codes were downloaded before, and nobody can read them any more' },
  agent_quota_used:        { status: 409, retryable: false, title: 'This agent has given away as much as one day allows' },
  link_closed:             { status: 409, retryable: false, title: 'This link was closed' },
  internal:                { status: 500, retryable: true,  title: 'Something went wrong on our side' },
} as const satisfies Record<string, ProblemKind>

export type ProblemCode = keyof typeof problems

/**
 * One thing that is not as it should be: where (a JSON Pointer into the body, `?name`, `{name}` or a header), what was found, what
 * would be right; and, where the rule has a name, the rule with its values, so that it can be said in other languages.
 */
export type Fault = { readonly pointer: string; readonly found: string; readonly expected: string } & Partial<Wanted>

/** A problem for the caller. Thrown, it undoes the transaction; returned by an operation, the transaction is kept. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly facts: Readonly<Record<string, unknown>>
  constructor(code: ProblemCode, facts: Readonly<Record<string, unknown>> = {}) {
    super(problems[code].title)
    this.name = 'Problem'
    this.code = code
    this.facts = facts
  }
}

export const invalid = (...errors: readonly Fault[]): Problem => new Problem('invalid_request', { errors })

/** The RFC 9457 object that a caller sees. */
export const problemDocument = (problem: Problem, requestId: string) => {
  const { status, title, retryable } = problems[problem.code]
  return {
    type: `/problems/${problem.code}`,
    title,
    status,
    code: problem.code,
    retryable,
    ...problem.facts,
    requestId,
  }
}
