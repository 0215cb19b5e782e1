import type { DestinationStream } from 'pino'
import { pino } from 'pino'

/** What is told of one request. No address, no token, no buyer, no body: a log may lie about. */
export type RequestEntry = {
  readonly requestId: string
  readonly operation: string
  /** The role of who called, not who it was. */
  readonly role: string
  readonly status: number
  /** The problem's code, where it ended in one. */
  readonly code?: string | undefined
  readonly replayed: boolean
  readonly milliseconds: number
}

export type Log = {
  request(entry: RequestEntry): void
  /** Something that should not happen did. */
  failed(message: string, error: unknown): void
  note(message: string, facts?: Readonly<Record<string, string | number | boolean>>): void
}

/** What an error may tell: where and of what kind. Its `detail` and `where` quote rows, so they stay out. */
function shown(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code, constraint, table, routine } = error as {
    code?: string
    constraint?: string
    table?: string
    routine?: string
  }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    message: error.message,
    code,
    constraint,
    table,
    routine,
    stack: frames.map((line) => line.trim()),
  }
}

/** JSON lines. One line for each request at `info`; what refused is no warning, what failed is an error. */
export function openLog(level: 'silent' | 'error' | 'warn' | 'info', to?: DestinationStream): Log {
  const out = pino(
    { level, base: { pid: process.pid }, messageKey: 'message', timestamp: pino.stdTimeFunctions.isoTime },
    to ?? pino.destination(1),
  )
  return {
    request(entry) {
      if (entry.status >= 500 && entry.code !== 'overloaded') out.error(entry, 'request')
      else out.info(entry, 'request')
    },
    failed: (message, error) => out.error({ error: shown(error) }, message),
    note: (message, facts = {}) => out.info(facts, message),
  }
}
