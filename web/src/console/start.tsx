import { StrictMode, useEffect, useState, type ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import { useLoad } from '../load.ts'
import { go, matchPath, useLinks, usePlace } from '../router.ts'
import { useStore } from '../store.ts'
import { applyTheme, theme } from '../theme.ts'
import { learnMe, may, me, sessionOver } from './api.ts'
import { Door } from './door.tsx'
import { Enrolment } from './enrolment.tsx'
import { Frame } from './frame.tsx'
import { Guarded } from './parts/guarded.tsx'
import { Forbidden } from './parts/forbidden.tsx'
import { StepUp } from './parts/step-up.tsx'
import { Trouble } from './parts/trouble.tsx'
import { ScreenName, Waiting } from './parts/waiting.tsx'
import type { Console, Entry, ScreenProps } from './screen.ts'
import { AskBeforeLeaving } from './unsaved.tsx'
import { liveAt, to } from './ways.ts'
import { learnMarketplace, startSpeech, useTongue, type Catalogue } from './speech.ts'
import '../looks/tokens.css'
import './looks/ground.css'
import './looks/frame.css'
import './looks/controls.css'
import './looks/table.css'
import './looks/blocks.css'

/** Draws a console into the page. The words come first: a page in the wrong language for a moment is worse than one a moment later. */
export async function startConsole<Own>(console: Console<Own>, words: Catalogue): Promise<void> {
  applyTheme()
  liveAt(console.at)
  const place = document.getElementById('app')
  if (!place) throw new Error('the page has no #app to draw in')
  await startSpeech(words)
  const app = <App console={console as unknown as Console} />
  createRoot(place).render(<StrictMode>{app}</StrictMode>)
}

function App({ console }: { console: Console }) {
  useLinks()
  useStore(theme)
  const who = useStore(me)
  const over = useStore(sessionOver)
  const asked = useLoad('start', () => Promise.all([learnMarketplace(), learnMe()]))
  if (who === undefined)
    return (
      <main className="door" id="main">
        {asked.failure ? <Trouble failure={asked.failure} retry={asked.reload} /> : <Waiting />}
      </main>
    )
  if (who === null) return <Door console={console} />
  if (who.mustEnrol) return <Enrolment />
  if (!who.role.startsWith(console.roles)) return <Door console={console} because="wrong" />
  return (
    <>
      <div inert={over}>
        <Inside console={console} />
      </div>
      {over && <Door console={console} because="over" />}
      <StepUp />
      <AskBeforeLeaving />
    </>
  )
}

function Inside({ console }: { console: Console }) {
  const { words } = useTongue()
  const place = usePlace()
  const found = entryAt(console, place.path)
  const name = found ? found.entry.name(words) : words.frame.missing
  const home = console.screens.find((entry) => may(entry.ability))
  const astray = !found && /^\/\w+\/?$/.test(place.path)
  useEffect(() => {
    if (astray && home) go(to(home.path), { replace: true })
  }, [astray])
  useEffect(() => {
    document.title = words.frame.documentTitle(name, words.faces[console.face])
  }, [name, words])
  return (
    <Frame console={console} current={found?.entry}>
      <Guarded key={place.path}>
        {!found ? (
          <section className="panel">
            <h1>{words.frame.missing}</h1>
            <p>{words.frame.missingHint}</p>
            <a className="button" href={`${console.at}/`}>
              {words.frame.home}
            </a>
          </section>
        ) : may(found.entry.ability) ? (
          <ScreenName value={name}>
            <Loaded entry={found.entry} facts={found.facts} place={place} />
          </ScreenName>
        ) : (
          <Forbidden ability={found.entry.ability ?? ''} />
        )}
      </Guarded>
    </Frame>
  )
}

function entryAt(console: Console, path: string): { entry: Entry<unknown>; facts: Record<string, string> } | undefined {
  for (const entry of console.screens) {
    const facts = matchPath(entry.path === '/' ? console.at : to(entry.path), path)
    if (facts) return { entry, facts }
  }
  return undefined
}

function Loaded({ entry, ...props }: { entry: Entry<unknown> } & ScreenProps) {
  const [Shown, setShown] = useState<{ entry: Entry<unknown>; component: ComponentType<ScreenProps> }>()
  const loaded = useLoad(`screen ${entry.path}`, async () => (await entry.load()).screen.component)
  useEffect(() => {
    if (loaded.data) setShown({ entry, component: loaded.data })
  }, [loaded.data, entry])
  if (loaded.failure && !loaded.data) return <Trouble failure={loaded.failure} retry={loaded.reload} />
  if (!Shown || Shown.entry !== entry) return <Waiting lines={8} />
  return <Shown.component {...props} />
}
