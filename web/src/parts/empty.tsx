import type { ReactNode } from 'react'

/** Why there is nothing here, and one next step. */
export function Empty({ text, hint, children }: { text: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-text">{text}</p>
      {hint && <p className="empty-hint">{hint}</p>}
      {children}
    </div>
  )
}
