import { createStore, readSaved, useStore, writeSaved } from './store.ts'
import { bareMoneyText, currencyOf, moneyText, type Currency } from './money.ts'
import { momentText, type Language } from './time.ts'
import { serverNowMs } from './clock.ts'
import type { Localised, Marketplace } from './shapes.ts'
import type { LaterWords } from './words/zh-CN-later.ts'
import { zhCN, type FirstWords, type Words } from './words/zh-CN.ts'

type Speech = { language: Language; words: Words }

// Until a screen asks for the later words, only those of the first are there: `wantAllWords` stands before every other.
const speech = createStore<Speech>({ language: 'zh-CN', words: zhCN as Words })
export const marketplace = createStore<Marketplace | undefined>(undefined)

const firstWords = async (language: Language): Promise<FirstWords> =>
  language === 'en' ? (await import('./words/en.ts')).en : zhCN
const laterWords = async (language: Language): Promise<LaterWords> =>
  language === 'en' ? (await import('./words/en-later.ts')).enLater : (await import('./words/zh-CN-later.ts')).zhCNLater

let wholeWanted = false
let whole: Promise<void> | undefined
let turns: Promise<void> = Promise.resolve()

// One after the other: a change of language and the arrival of the later words must not overtake each other.
function speak(next?: Language): Promise<void> {
  const turn = turns.then(async () => {
    const language = next ?? speech.get().language
    const later = wholeWanted ? await laterWords(language) : {}
    const words = { ...(await firstWords(language)), ...later } as Words
    speech.set({ language, words })
  })
  turns = turn.catch(() => undefined)
  return turn
}

/** Chinese is at hand; English comes as a file of its own, so that nobody loads words they do not read. */
export async function setLanguage(language: Language): Promise<void> {
  await speak(language)
  writeSaved('quanhe.language', language)
  document.documentElement.lang = language
}

/** Speaks a language without making it the choice of this device: for a card that is shown in a console. */
export const speakFor = (language: Language): Promise<void> => speak(language)

/** Brings the words of every screen but the first, once; they stay through changes of language. */
export function wantAllWords(): Promise<void> {
  wholeWanted = true
  whole ??= speak().catch((failure: unknown) => {
    whole = undefined
    throw failure
  })
  return whole
}

/** The language of the last visit, or the device's; Chinese where it is neither. */
export function preferredLanguage(): Language {
  const saved = readSaved('quanhe.language')
  if (saved === 'zh-CN' || saved === 'en') return saved
  return (navigator.languages?.[0] ?? 'zh').startsWith('zh') ? 'zh-CN' : 'en'
}

/** The catalogue and the formats of the current language and marketplace. */
export type Voice = {
  language: Language
  words: Words
  timeZone: string
  /** `¥1,234.50` */
  money: (minor: number) => string
  /** `¥30`: for faces and sentences, where cents are shown only if there are some. */
  shortMoney: (minor: number) => string
  /** As rules are spoken: `满300减30` in Chinese, `¥30 off ¥300` in English. */
  ruleMoney: (minor: number) => string
  moment: (instant: string) => string
  say: (text: Localised | string | null | undefined) => string
}

const FALLBACK: Currency = currencyOf('CNY')

export function voiceOf(language: Language, words: Words, place?: Pick<Marketplace, 'currency' | 'timeZone'>): Voice {
  const currency = place ? currencyOf(place.currency) : FALLBACK
  const timeZone = place?.timeZone ?? 'Asia/Shanghai'
  return {
    language,
    words,
    timeZone,
    money: (minor) => moneyText(minor, currency),
    shortMoney: (minor) => moneyText(minor, currency, { trim: true }),
    ruleMoney: (minor) =>
      language === 'en' ? moneyText(minor, currency, { trim: true }) : bareMoneyText(minor, currency),
    moment: (instant) => momentText(instant, timeZone, language, serverNowMs()),
    say: (text) => (typeof text === 'string' ? text : (text?.[language] ?? '')),
  }
}

export function useVoice(): Voice {
  const { language, words } = useStore(speech)
  return voiceOf(language, words, useStore(marketplace))
}
