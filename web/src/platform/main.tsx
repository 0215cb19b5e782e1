import './looks/platform.css'
import { startConsole } from '../console/start.tsx'
import { platform } from './index.ts'

await startConsole(platform, {
  'zh-CN': async () => (await import('./words/zh-CN.ts')).zhCN,
  en: async () => (await import('./words/en.ts')).en,
})
