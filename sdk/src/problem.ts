import type { components } from './generated.ts'

export type ProblemDocument = components['schemas']['Problem']

/** The service said no: `code` says why, `retryable` whether the same call may succeed later, `document` all of it. */
export class QuanheProblem extends Error {
  readonly code: ProblemDocument['code']
  readonly status: number
  readonly retryable: boolean
  /** Field by field what is wrong with the request, where that is the problem. */
  readonly errors: NonNullable<ProblemDocument['errors']>
  readonly requestId: string
  readonly document: ProblemDocument
  /** Do not ask again sooner; 0: not said. */
  readonly retryAfterSeconds: number
  constructor(document: ProblemDocument, retryAfterSeconds = 0) {
    super(document.detail ?? document.title)
    this.name = 'QuanheProblem'
    this.code = document.code
    this.status = document.status
    this.retryable = document.retryable
    this.errors = document.errors ?? []
    this.requestId = document.requestId
    this.document = document
    this.retryAfterSeconds = retryAfterSeconds > 0 ? retryAfterSeconds : 0
  }
}

/** No answer came. Whether the call had an effect is not known; calling again with the same `key` is safe. */
export class QuanheUnreachable extends Error {
  readonly retryable = true
  /** The Idempotency-Key of the call, for calling again. */
  readonly key: string | undefined
  constructor(key: string | undefined, cause: unknown) {
    super('the service did not answer', { cause })
    this.name = 'QuanheUnreachable'
    this.key = key
  }
}
