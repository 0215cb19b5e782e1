import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

const ICONS = { plain: 'info', warn: 'warn', block: 'stop', ok: 'check' } as const

/** Something worth knowing beside what is being done; its sign and its words carry the tone. */
export function Note({ tone = 'plain', children }: { tone?: keyof typeof ICONS; children: ReactNode }) {
  return (
    <div className={`note note-${tone}`}>
      <Icon name={ICONS[tone]} size={18} />
      <div>{children}</div>
    </div>
  )
}
