import type { ReactNode } from 'react'

const TONES: Record<string, string> = {
  live: 'good',
  active: 'good',
  done: 'good',
  running: 'good',
  confirmed: 'good',
  settled: 'good',
  available: 'good',
  paid: 'good',
  completed: 'good',
  resolved: 'good',
  submitted: 'wait',
  approved: 'wait',
  paused: 'wait',
  checking: 'wait',
  checked: 'wait',
  issued: 'wait',
  proposed: 'wait',
  collecting: 'wait',
  matched: 'wait',
  placed: 'wait',
  invited: 'wait',
  held: 'wait',
  disputed: 'bad',
  failed: 'bad',
  disabled: 'bad',
  voided: 'bad',
  frozen: 'bad',
}

/** A state in a word; the colour never says it alone. */
export function State({ of, children, hint }: { of: string; children: ReactNode; hint?: string | undefined }) {
  return (
    <span className={`state state-${TONES[of] ?? 'plain'}`} title={hint}>
      {children}
    </span>
  )
}
