import { session } from '../session.ts'
import { useVoice } from '../speech.ts'
import { useStore } from '../store.ts'
import { useUnread } from '../unread.ts'
import { Icon } from './icons.tsx'

/** The way to the notices, with how many wait. */
export function Bell() {
  const { words } = useVoice()
  const count = useUnread()
  if (!useStore(session)) return null
  return (
    <a className="icon-button bell" href="/notices">
      <Icon name="bell" />
      {count > 0 && (
        <span className="nav-count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
      <span className="unseen">{count > 0 ? words.app.unread(count) : words.app.notices}</span>
    </a>
  )
}
