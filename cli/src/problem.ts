import { RequestRefused } from '@quanhe/engine'
import { QuanheProblem, QuanheUnreachable } from '@quanhe/sdk'

/** What is wrong with one field: where (JSON Pointer, RFC 6901; '' is the whole input), what stands there, what would be right. */
export type FieldError = { readonly pointer: string; readonly found: string; readonly expected: string }

/** An `application/problem+json` object (RFC 9457), as the command prints it. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly errors: readonly FieldError[]
}

/** Every way in which a command can refuse. What the service can refuse as well has the service's code and status. */
const CODES = {
  usage: { title: 'The command was not understood', status: 400 },
  input_unreadable: { title: 'The input could not be read', status: 400 },
  payload_too_large: { title: 'The input is too large', status: 413 },
  malformed_json: { title: 'The input is not JSON', status: 400 },
  invalid_request: { title: 'The request is malformed', status: 422 },
  unreachable: { title: 'The service did not answer', status: 503 },
  internal: { title: 'A defect of Quanhe: please report it with the input', status: 500 },
} as const

export type Code = keyof typeof CODES

/** Thrown wherever a command cannot go on because of what it was given. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(code: Code, errors: readonly FieldError[]) {
    super(CODES[code].title)
    this.name = 'Refused'
    this.problem = { type: `/problems/${code}`, ...CODES[code], code, errors }
  }
}

/** The problem that an error is. An error that nobody foresaw is a defect: it is reported as one, never hidden. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem
  if (error instanceof RequestRefused) return new Refused('invalid_request', error.errors).problem
  if (error instanceof QuanheProblem) return { ...error.document, errors: error.document.errors ?? [] }
  if (error instanceof QuanheUnreachable) {
    const found = error.cause instanceof Error ? error.cause.message : String(error.cause)
    return new Refused('unreachable', [{ pointer: '', found, expected: 'a service at --url or QUANHE_URL' }]).problem
  }
  const found = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return new Refused('internal', [{ pointer: '', found, expected: 'an answer' }]).problem
}

/** 2: the caller can put it right. 1: only we can. */
export const exitCodeOf = (problem: Problem) => (problem.code === 'internal' ? 1 : 2)
