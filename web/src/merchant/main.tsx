import { startConsole } from '../console/start.tsx'
import { merchant } from './index.ts'

await startConsole(merchant, {
  'zh-CN': async () => (await import('./words/zh-CN.ts')).zhCN,
  en: async () => (await import('./words/en.ts')).en,
})
