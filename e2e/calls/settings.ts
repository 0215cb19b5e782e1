import type { Way } from './way.ts'

export const settingsCalls = {
  getSettings: { of: 'all', make: async () => ({}) },
  editSettings: {
    of: 'all',
    make: async () => ({ body: { displayNames: {} }, headers: { 'if-match': '*' } }),
  },
  listSettingsVersions: { of: 'all', make: async () => ({}) },
} as const satisfies Record<string, Way>
