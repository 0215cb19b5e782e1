import type { ComponentType } from 'react'
import type { Language } from '../time.ts'
import type { Words } from '../words/zh-CN.ts'

/** What the address tells a screen: the named parts of its path, and its query. */
export type ScreenProps = { facts: Record<string, string>; query: URLSearchParams }

/** One screen of the buyer's face. Its file exports one of these as `screen`. */
export type Screen = { title: (words: Words, language: Language) => string; component: ComponentType<ScreenProps> }
