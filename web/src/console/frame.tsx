import { useEffect, useState, type ReactNode } from 'react'
import { forgetLoaded, useLoad } from '../load.ts'
import { usePlace } from '../router.ts'
import { useStore } from '../store.ts'
import { isDark, theme, toggleTheme } from '../theme.ts'
import { client, forgetMe, may, me } from './api.ts'
import { density, folded } from './looking.ts'
import { Icon } from './parts/icon.tsx'
import { Finder } from './parts/finder.tsx'
import { TaskBell } from './parts/task-bell.tsx'
import { Toaster } from './parts/toaster.tsx'
import type { Console, Entry } from './screen.ts'
import { marketplace, setLanguage, useTongue } from './speech.ts'

type Way = { console: Console; current: Entry<unknown> | undefined }

/** The frame around every screen of a console: its navigation, its tools, and where one is. */
export function Frame({ console, current, children }: Way & { children: ReactNode }) {
  const { words } = useTongue()
  const fold = useStore(folded)
  const dense = useStore(density)
  const [open, setOpen] = useState(false)
  const { path } = usePlace()
  useEffect(() => setOpen(false), [path])
  return (
    <div className={`frame frame-${console.face}`} data-fold={fold} data-density={dense} data-open={open}>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        {words.frame.skip}
      </a>
      <header className="top">
        <button
          type="button"
          className="tool only-narrow"
          aria-label={open ? words.frame.closeNav : words.frame.openNav}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'close' : 'menu'} />
        </button>
        <a className="brand" href={`${console.at}/`}>
          <span className="brand-mark">券核</span>
          <span className="brand-face">{words.faces[console.face]}</span>
        </a>
        <Badge />
        <Finder console={console} />
        <Tools console={console} />
      </header>
      <Navigation console={console} current={current} />
      <main id="main" tabIndex={-1}>
        <Crumbs console={console} current={current} />
        {console.banner && <Above load={console.banner} />}
        {children}
      </main>
      <Toaster />
    </div>
  )
}

function Above({ load }: { load: NonNullable<Console['banner']> }) {
  const { data } = useLoad('banner', load)
  return data ? <data.Banner /> : null
}

function Badge() {
  const { words } = useTongue()
  const place = useStore(marketplace)
  if (!place) return null
  return (
    <span className={place.demo ? 'badge badge-demo' : 'badge'}>
      {place.demo ? words.frame.demo : words.frame.live}
    </span>
  )
}

function Navigation({ console, current }: Way) {
  const { words } = useTongue()
  const fold = useStore(folded)
  const narrow = fold ?? matchMedia('(max-width: 1280px)').matches
  const above = current?.nav ? current.path : current?.above
  return (
    <nav className="side" aria-label={words.frame.nav}>
      <ul>
        {console.screens
          .filter((entry) => entry.nav && may(entry.ability))
          .map((entry) => (
            <li key={entry.path}>
              <a
                href={`${console.at}${entry.path}`}
                aria-current={entry.path === above ? 'page' : undefined}
                title={entry.name(words)}
              >
                {entry.nav && <Icon name={entry.nav} />}
                <span className="side-name">{entry.name(words)}</span>
              </a>
            </li>
          ))}
      </ul>
      <button
        type="button"
        className="tool side-fold"
        aria-label={narrow ? words.frame.widenNav : words.frame.closeNav}
        onClick={() => folded.set(!narrow)}
      >
        <Icon name={narrow ? 'unfold' : 'fold'} />
      </button>
    </nav>
  )
}

function Crumbs({ console, current }: Way) {
  const { words, timeZone } = useTongue()
  const above = console.screens.find((entry) => entry.path === current?.above)
  const home = console.screens[0]
  const trail = [home, above].filter((one, n, all) => one && one !== current && all.indexOf(one) === n)
  return (
    <div className="crumbs-row">
      <nav aria-label={words.frame.breadcrumb}>
        <ol className="crumbs">
          {trail.map((one) => (
            <li key={one?.path}>
              <a href={`${console.at}${one?.path}`}>{one?.name(words)}</a>
            </li>
          ))}
          <li aria-current="page">{current?.name(words) ?? words.frame.missing}</li>
        </ol>
      </nav>
      <span className="zone">{words.frame.zone(timeZone)}</span>
    </div>
  )
}

function Tools({ console }: { console: Console }) {
  const { words, language } = useTongue()
  const dense = useStore(density)
  useStore(theme)
  const who = useStore(me)
  const dark = isDark()
  const signOut = async (): Promise<void> => {
    const left = await client.signOut({ body: {} }).catch(() => undefined)
    forgetLoaded()
    forgetMe()
    if (left?.elsewhere) location.assign(left.elsewhere) // the session at the identity provider ends there
  }
  return (
    <div className="tools">
      <TaskBell at={console.at} />
      <button
        type="button"
        className="tool wide-only"
        aria-label={dense === 'compact' ? words.frame.toComfortable : words.frame.toCompact}
        onClick={() => density.set(dense === 'compact' ? 'comfortable' : 'compact')}
      >
        <Icon name="rows" />
      </button>
      <button
        type="button"
        className="tool"
        aria-label={dark ? words.frame.toLight : words.frame.toDark}
        onClick={toggleTheme}
      >
        <Icon name={dark ? 'sun' : 'moon'} />
      </button>
      <button
        type="button"
        className="tool tool-text"
        onClick={() => void setLanguage(language === 'en' ? 'zh-CN' : 'en')}
      >
        {words.frame.switchLanguage}
      </button>
      {who && (
        <>
          <button
            type="button"
            className="tool"
            popoverTarget="who"
            aria-label={words.frame.account(who.name)}
            title={who.login}
          >
            <Icon name="user" />
          </button>
          <div id="who" popover="auto" className="menu">
            <p className="menu-head">
              <strong>{who.name}</strong>
              <span>
                {who.login} · {words.roles[who.role]}
              </span>
              {who.merchant && <MerchantName name={who.merchant.name} />}
            </p>
            <a href={`${console.at}/account`}>{words.frame.security}</a>
            <button type="button" onClick={() => void signOut()}>
              {words.frame.signOut}
            </button>
          </div>
        </>
      )}
    </div>
  )
}

function MerchantName({ name }: { name: { 'zh-CN': string; en: string } }) {
  const { say } = useTongue()
  return <span>{say(name)}</span>
}
