import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { layoutFaults, watchLayout } from './layout-shift.ts'

const PICTURES = join(import.meta.dirname, '../../out/journeys')
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function chromiumHere(): string {
  const found = process.env['CHROMIUM'] ?? CHROMIUM.find(existsSync)
  if (!found) throw new Error('no Chromium found: install the system package chromium, or set CHROMIUM')
  return found
}

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: chromiumHere(), args: ARGUMENTS })

/** A browser whose tabs share one memory, kept in this folder, and which other tools can drive by this port. */
export const openKeptBrowser = (folder: string, port: number): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    executablePath: chromiumHere(),
    args: [...ARGUMENTS, `--remote-debugging-port=${port}`],
    viewport: null,
  })

/** `zoom`: how often larger than usual, which leaves the page so much less room. `popups`: they come, as they do to a first visitor. */
export type Look = { language: 'zh-CN' | 'en'; theme: 'light' | 'dark'; width: number; zoom?: number; popups?: true }

/** What a window remembers between pages: its local storage. */
export type Memory = Awaited<ReturnType<BrowserContext['storageState']>>
export type Window = { context: BrowserContext; page: Page; complaints: string[] }

/** A window of its own, with an empty memory or that of another. What the page complains of is kept in `complaints`. */
export async function openWindow(browser: Browser, address: string, look: Look, memory?: Memory): Promise<Window> {
  const context = await browser.newContext({
    baseURL: address,
    locale: look.language,
    colorScheme: look.theme,
    viewport: { width: look.width / (look.zoom ?? 1), height: 844 },
    deviceScaleFactor: look.zoom ?? 1,
    reducedMotion: 'reduce',
    ...(memory ? { storageState: memory } : {}),
  })
  await watchLayout(context)
  if (!look.popups)
    await context.addInitScript(() => localStorage.setItem('quanhe.popup', JSON.stringify({ never: true })))
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return { context, page, complaints }
}
declare global {
  interface Window {
    axe: { run: (options: object) => Promise<AxeResults> }
  }
}
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong on the page, one line for each; and what it could not judge, but for what is scrolled out of
 * sight inside a row of tabs or chips, where no colour can be seen at all, one Chinese character that is a whole word, and an empty field.
 */
export const accessibilityFaults = (page: Page): Promise<string[]> => axeFaults(page, {})

/** The same of colours alone: where nothing but the theme is another. */
export const contrastFaults = (page: Page): Promise<string[]> => axeFaults(page, { runOnly: ['color-contrast'] })

async function axeFaults(page: Page, which: { runOnly?: string[] }): Promise<string[]> {
  await page.evaluate(axeSource)
  const results = await page.evaluate(
    (chosen) => window.axe.run({ ...chosen, resultTypes: ['violations', 'incomplete'] }),
    which,
  )
  const lines = (kind: string, found: AxeResults['violations']): string[] =>
    found.flatMap((rule) =>
      rule.nodes.map((node) => `${kind} ${rule.id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`.trim()),
    )
  const unjudged = results.incomplete
    .filter((rule) => rule.id === 'color-contrast')
    .map((rule) => ({
      ...rule,
      nodes: rule.nodes.filter(
        (node) => !/partially obscured|overlap|too short|no value/.test(JSON.stringify(node.any)),
      ),
    }))
  return [...lines('violation', results.violations), ...lines('not judged', unjudged)]
}

/** The page is still: nothing is loading or being computed, and the fonts are there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('main [aria-busy="true"]').length === 0)
  await page.evaluate(() => document.fonts.ready)
}

// What a page shows where a word, a number or a date was forgotten.
const HOLE = /\b(?:undefined|NaN|Invalid Date)\b|\[object /

/** Judges the page as it stands (axe, reflow, words, and what moved by itself on the way here) and, unless told otherwise, keeps a picture of it. */
export async function judge(page: Page, name: string, kept: { picture: boolean } = { picture: true }): Promise<void> {
  await settled(page)
  expect(await accessibilityFaults(page), `axe on ${name}`).toEqual([])
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(beyond, `${name} scrolls sideways by so many pixels`).toBeLessThanOrEqual(0)
  expect(await page.locator('body').innerText(), `a hole in the words of ${name}`).not.toMatch(HOLE)
  expect(layoutFaults(page), `what moved by itself up to ${name}`).toEqual([])
  if (kept.picture) await picture(page, name)
}

const TALLEST = 3200

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  const size = page.viewportSize() ?? { width: 390, height: 844 }
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.min(Math.max(height, size.height), TALLEST) })
  await page.screenshot({ path: join(PICTURES, `${name}.png`) })
  await page.setViewportSize(size)
}
