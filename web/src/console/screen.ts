import type { ComponentType } from 'react'
import type { Place } from '../router.ts'
import type { IconName } from './parts/icon.tsx'
import type { ShellWords } from './words/zh-CN.ts'

export type ScreenProps = { facts: Record<string, string>; place: Place }
export type Screen = { component: ComponentType<ScreenProps> }

/** A screen of a console: its address, its name, who may see it, and where its code is. */
export type Entry<Own> = {
  /** Below the console's own address: `/coupons/:id`. */
  path: string
  name: (words: ShellWords & Own) => string
  /** The ability without which the screen has nothing to show. */
  ability?: string
  /** Absent: it is reached from another screen, and not from the navigation. */
  nav?: IconName
  /** The path of the screen above it. */
  above?: string
  load: () => Promise<{ screen: Screen }>
}

/** One console: its address, its screens, in the order of the navigation. */
export type Console<Own = unknown> = {
  face: 'merchant' | 'platform'
  at: string
  screens: Entry<Own>[]
  /** What everybody must know, over every screen. */
  banner?: () => Promise<{ Banner: ComponentType }>
  /** Whose roles belong here: merchants' begin with `merchant_`. */
  roles: `${'merchant' | 'platform'}_`
}
