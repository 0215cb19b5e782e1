import type { ReactNode } from 'react'
import { goBack } from '../router.ts'
import { session } from '../session.ts'
import { useStore } from '../store.ts'
import { marketplace, setLanguage, useVoice } from '../speech.ts'
import { isDark, theme, toggleTheme } from '../theme.ts'
import { Bell } from './bell.tsx'
import { Icon } from './icons.tsx'

/** The head of every screen: its title, the way back, and the three switches (language, theme, buyer). */
export function ScreenHead(props: { title: string; back?: string; brand?: boolean; children?: ReactNode }) {
  const { words } = useVoice()
  return (
    <header className={`head${props.brand ? ' head-brand' : ''}`}>
      <div className="head-row">
        {props.back !== undefined && (
          <button
            type="button"
            className="icon-button"
            aria-label={words.app.back}
            onClick={() => goBack(props.back ?? '/')}
          >
            <Icon name="back" />
          </button>
        )}
        <h1 className="head-title" tabIndex={-1}>
          {props.title}
        </h1>
        <Switches />
      </div>
      {props.children}
    </header>
  )
}

function Switches() {
  const voice = useVoice()
  useStore(theme)
  const dark = isDark()
  const other = voice.language === 'en' ? 'zh-CN' : 'en'
  return (
    <div className="switches">
      <button type="button" className="pill-button" lang={other} onClick={() => void setLanguage(other)}>
        {voice.words.app.switchLanguage}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={dark ? voice.words.app.toLight : voice.words.app.toDark}
        onClick={toggleTheme}
      >
        <Icon name={dark ? 'sun' : 'moon'} />
      </button>
      <Bell />
      <Account />
    </div>
  )
}

function Account() {
  const voice = useVoice()
  const who = useStore(session)
  const place = useStore(marketplace)
  if (!who || !place?.demo) return null
  const name = voice.say(place.demoBuyers.find((buyer) => buyer.id === who.buyer)?.name) || who.buyer
  return (
    <a className="account" href="/sign-in">
      <span className="account-mark" aria-hidden="true">
        {[...name][0]}
      </span>
      <span className="unseen">{voice.words.app.account(name)}</span>
    </a>
  )
}
