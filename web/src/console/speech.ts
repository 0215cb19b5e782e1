import { deviceNowMs, learnServerTime, serverNowMs } from '../clock.ts'
import { bareMoneyText, currencyOf, moneyText, type Currency } from '../money.ts'
import type { Localised, Marketplace } from '../shapes.ts'
import { createStore, readSaved, useStore, writeSaved } from '../store.ts'
import { clockText, momentText, type Language } from '../time.ts'
import { client } from './api.ts'
import type { ShellWords } from './words/zh-CN.ts'

/** Where the words of one console come from, by language; each is a file of its own, so that one language is loaded. */
export type Catalogue = Record<Language, () => Promise<ShellWords>>
type Speech = { language: Language; words: ShellWords }

let catalogue: Catalogue | undefined
const speech = createStore<Speech | undefined>(undefined)
export const marketplace = createStore<Marketplace | undefined>(undefined)

/** Brings the words of this console in the language of the last visit, or the device's. */
export async function startSpeech(words: Catalogue): Promise<void> {
  catalogue = words
  const saved = readSaved('quanhe.language')
  const own = (navigator.languages?.[0] ?? 'zh').startsWith('zh') ? 'zh-CN' : 'en'
  await setLanguage(saved === 'zh-CN' || saved === 'en' ? saved : own)
}

export async function setLanguage(language: Language): Promise<void> {
  const words = await catalogue?.[language]()
  if (!words) return
  speech.set({ language, words })
  writeSaved('quanhe.language', language)
  document.documentElement.lang = language
}

/** The currency, zone and clock of this installation. */
export async function learnMarketplace(): Promise<void> {
  const sentMs = deviceNowMs()
  const found = await client.getMarketplace()
  learnServerTime(found.now, sentMs)
  marketplace.set(found)
}

/** The words and formats of the current language and marketplace; `Own` adds those of one console. */
export type Tongue<Own = unknown> = {
  language: Language
  words: ShellWords & Own
  timeZone: string
  currency: Currency
  /** `¥1,234.50` */
  money: (minor: number) => string
  /** `¥30` */
  shortMoney: (minor: number) => string
  /** As rules are spoken: `满300减30`, `¥30 off ¥300`. */
  ruleMoney: (minor: number) => string
  moment: (instant: string) => string
  clock: (atMs: number) => string
  say: (text: Localised | string | null | undefined) => string
  count: (value: number) => string
}

const FALLBACK = currencyOf('CNY')

export function useTongue<Own = unknown>(): Tongue<Own> {
  const spoken = useStore(speech)
  const place = useStore(marketplace)
  if (!spoken) throw new Error('words are asked for before they came')
  const { language } = spoken
  const currency = place ? currencyOf(place.currency) : FALLBACK
  const timeZone = place?.timeZone ?? 'Asia/Shanghai'
  const shortMoney = (minor: number): string => moneyText(minor, currency, { trim: true })
  return {
    language,
    words: spoken.words as ShellWords & Own,
    timeZone,
    currency,
    money: (minor) => moneyText(minor, currency),
    shortMoney,
    ruleMoney: (minor) => (language === 'en' ? shortMoney(minor) : bareMoneyText(minor, currency)),
    moment: (instant) => momentText(instant, timeZone, language, serverNowMs()),
    clock: (atMs) => clockText(atMs, timeZone),
    say: (text) => (typeof text === 'string' ? text : (text?.[language] ?? '')),
    count: (value) => new Intl.NumberFormat(language).format(value),
  }
}
