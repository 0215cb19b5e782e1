import { useEffect, useRef, useState, type ReactNode } from 'react'
import { api } from './api.ts'
import { bargainAmount } from './bargain-amount.ts'
import { countIn, useCart } from './cart.ts'
import { missing, screens, type Entry, type NavKey } from './centre/index.ts'
import type { Screen } from './centre/screen.ts'
import { useLoad } from './load.ts'
import { Icon } from './parts/icons.tsx'
import { ScreenHead } from './parts/screen-head.tsx'
import { Toaster } from './parts/toaster.tsx'
import { Trouble } from './parts/trouble.tsx'
import { Waiting } from './parts/waiting.tsx'
import { go, matchPath, useLinks, usePlace, type Place } from './router.ts'
import { session } from './session.ts'
import { marketplace, useVoice } from './speech.ts'
import { useStore } from './store.ts'
import { bargainsTitle } from './words/bargains-title.ts'

/** The frame around every screen: the way between them, and the messages. */
export function App() {
  const { words } = useVoice()
  const place = usePlace()
  const entry = entryOf(place.path)
  useLinks()
  return (
    <div className="app">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        {words.app.skip}
      </a>
      <Nav current={entry.found.nav} />
      <main id="main" tabIndex={-1}>
        <Gate entry={entry.found} place={place}>
          <Shown entry={entry.found} facts={entry.facts} place={place} />
        </Gate>
      </main>
      <Toaster />
    </div>
  )
}

function entryOf(path: string): { found: Entry; facts: Record<string, string> } {
  for (const found of screens) {
    const facts = matchPath(found.path, path)
    if (facts) return { found, facts }
  }
  return { found: missing, facts: {} }
}

const NAV: { key: NavKey; href: string }[] = [
  { key: 'centre', href: '/' },
  { key: 'bargains', href: '/bargains' },
  { key: 'browse', href: '/browse' },
  { key: 'wallet', href: '/coupons' },
  { key: 'cart', href: '/cart' },
  { key: 'orders', href: '/orders' },
]

function Nav({ current }: { current: NavKey | undefined }) {
  const { words, language } = useVoice()
  const most = bargainAmount(useStore(marketplace))
  const count = countIn(useCart())
  return (
    <nav className="nav" aria-label={words.app.nav}>
      <span className="nav-name" aria-hidden="true">
        {words.app.name}
      </span>
      <ul>
        {NAV.map(({ key, href }) => (
          <li key={key}>
            <a href={href} aria-current={key === current ? 'page' : undefined}>
              <span className="nav-icon">
                <Icon name={key} />
                {key === 'cart' && count > 0 && (
                  <span className="nav-count" aria-hidden="true">
                    {count > 99 ? '99+' : count}
                  </span>
                )}
              </span>
              <span>{key === 'bargains' ? bargainsTitle[language](most) : words.app[key]}</span>
              {key === 'cart' && count > 0 && <span className="unseen">{words.app.cartCount(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What every screen needs first: the marketplace's facts, and a buyer, where the screen is about one. */
function Gate({ entry, place, children }: { entry: Entry; place: Place; children: ReactNode }) {
  const { words } = useVoice()
  const facts = useLoad('marketplace', api.marketplace)
  const known = useStore(marketplace)
  const who = useStore(session)
  useEffect(() => {
    if (facts.data) marketplace.set(facts.data)
  }, [facts.data])
  const away = !who && !entry.open
  useEffect(() => {
    const here = place.path + (place.query.size ? `?${place.query}` : '')
    if (away) go(here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`, { replace: true })
  }, [away, place])
  if (!known && facts.failure)
    return (
      <>
        <ScreenHead title={words.app.name} />
        <div className="page">
          <Trouble failure={facts.failure} retry={facts.reload} />
        </div>
      </>
    )
  if (!known || away)
    return (
      <div className="page page-blank">
        <Waiting count={4} shape="card" />
      </div>
    )
  return children
}

type View = { entry: Entry; screen: Screen; facts: Record<string, string>; place: Place }

/** Draws the screen of an address. While a screen's code is on its way, the one before stays in sight. */
function Shown({ entry, facts, place }: { entry: Entry; facts: Record<string, string>; place: Place }) {
  const { words, language } = useVoice()
  const [view, setView] = useState<View | undefined>(() =>
    entry.screen ? { entry, screen: entry.screen, facts, place } : undefined,
  )
  const [failure, setFailure] = useState<Error>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    let current = true
    setFailure(undefined)
    entry.load().then(
      ({ screen }) => current && setView({ entry, screen, facts, place }),
      (found: Error) => current && setFailure(found),
    )
    return () => {
      current = false
    }
  }, [entry, place, round])
  useTitle(view?.screen.title(words, language))
  useArrival(view?.place.path)
  useEffect(() => {
    const idle = setTimeout(() => screens.forEach((one) => void one.load().catch(() => undefined)), 2500)
    return () => clearTimeout(idle)
  }, [])
  if (failure)
    return (
      <>
        <ScreenHead title={words.app.name} />
        <div className="page">
          <Trouble failure={failure} retry={() => setRound((count) => count + 1)} />
        </div>
      </>
    )
  if (!view) return <div className="page page-blank" />
  const Drawn = view.screen.component
  return <Drawn key={view.place.path} facts={view.facts} query={view.place.query} />
}

function useTitle(title: string | undefined): void {
  const { words } = useVoice()
  useEffect(() => {
    if (title) document.title = words.app.documentTitle(title)
  }, [title, words])
}

/** A new screen starts at its top, with the focus on its title, so that what is read out is where one is. */
function useArrival(path: string | undefined): void {
  const before = useRef<string>(undefined)
  useEffect(() => {
    if (path === undefined || path === before.current) return
    const first = before.current === undefined
    before.current = path
    if (first) return
    scrollTo(0, 0)
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [path])
}
