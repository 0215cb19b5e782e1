export type Locale = 'zh-CN' | 'en'
export const LOCALES: readonly Locale[] = ['zh-CN', 'en']

/** The language that the terminal asks for; English where it asks for one that we do not speak. */
export function localeOf(env: NodeJS.ProcessEnv): Locale {
  const asked = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return asked.startsWith('zh') ? 'zh-CN' : 'en'
}
