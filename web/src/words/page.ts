import { enPage } from './en-page.ts'
import { zhCNPage } from './zh-CN-page.ts'

/** What only the buyer's own pages say: apart from the other words, so that shops' own pages do not load it. */
export const pageWords = { 'zh-CN': zhCNPage, en: enPage }
