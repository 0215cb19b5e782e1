import { QuanheProblem, QuanheUnreachable } from '@quanhe/sdk'

/** What went wrong, in the form that every screen can show. `code` is the API's, or `network` where no answer came. */
export class Failure extends Error {
  readonly code: string
  readonly status: number
  readonly requestId: string | undefined
  readonly facts: Record<string, unknown>
  /** True where the same call, with the same key, may be sent again. */
  readonly again: boolean
  constructor(found: unknown) {
    const problem = found instanceof QuanheProblem ? found : undefined
    const unreachable = found instanceof QuanheUnreachable
    super(problem?.code ?? (unreachable ? 'network' : 'unreadable'), { cause: found })
    this.code = this.message
    this.status = problem?.status ?? 0
    this.requestId = problem?.requestId
    this.facts = (problem?.document ?? {}) as Record<string, unknown>
    this.again = unreachable || (problem?.retryable ?? false)
  }
}
