import type { BrowserContext, Page } from 'playwright-core'

/** What may move by itself on one screen, as browsers count it. */
const MOST_SHIFT = 0.02

type Shift = PerformanceEntry & {
  value: number
  hadRecentInput: boolean
  sources: { node?: Element | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[]
}
type Moved = { visit: string; value: number; what: string }
const movedOn = new WeakMap<Page, Moved[]>()

/** Keeps what moves by itself on every screen that this context visits. */
export async function watchLayout(context: BrowserContext): Promise<void> {
  await context.exposeBinding('quanheMoved', ({ page }, moved: Moved) => {
    movedOn.set(page, [...(movedOn.get(page) ?? []), moved])
  })
  await context.addInitScript(watchInPage)
}

declare global {
  interface Window {
    quanheMoved: (moved: Moved) => Promise<void>
  }
}

/**
 * A screen is watched from its arrival to the first tap or key on it. Browsers themselves leave out what follows an input within half a
 * second; the answer to a tap may come later than that on a busy machine, and then still be no fault.
 */
function watchInPage(): void {
  const tell = window.quanheMoved
  let [arrival, touched] = [0, false]
  const arrive = (): void => {
    arrival = performance.now()
    touched = false
  }
  const touch = (): void => {
    touched = true
  }
  for (const kind of ['pointerdown', 'keydown', 'input']) addEventListener(kind, touch, { capture: true })
  for (const name of ['pushState', 'replaceState'] as const) {
    const before = history[name].bind(history)
    history[name] = (...args) => {
      before(...args)
      arrive()
    }
  }
  addEventListener('popstate', arrive)
  const place = ({ node, previousRect: from, currentRect: to }: Shift['sources'][number]): string => {
    const name = node?.nodeType === 1 ? `${node.tagName.toLowerCase()}.${node.className}` : (node?.nodeName ?? 'gone')
    return `${name} from ${Math.round(from.y)} (${Math.round(from.height)} high) to ${Math.round(to.y)} (${Math.round(to.height)})`
  }
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, startTime, value, sources } of list.getEntries() as Shift[])
      if (!hadRecentInput && !touched && startTime >= arrival)
        void tell({
          visit: `${location.pathname}${location.search} at ${Math.round(performance.timeOrigin + arrival)}`,
          value,
          what: sources.map(place).join(', '),
        })
  }).observe({ type: 'layout-shift', buffered: true })
}

/** The screens that this page visited since it was last asked and on which more moved than may, each with what moved. */
export function layoutFaults(page: Page): string[] {
  const all = movedOn.get(page) ?? []
  movedOn.delete(page)
  return [...Map.groupBy(all, ({ visit }) => visit)].flatMap(([visit, moved]) => {
    const sum = moved.reduce((before, { value }) => before + value, 0)
    return sum > MOST_SHIFT ? [`${visit}: ${sum.toFixed(3)} by ${moved.map(({ what }) => what).join('; ')}`] : []
  })
}
