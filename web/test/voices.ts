import { voiceOf } from '../src/speech.ts'
import { enLater } from '../src/words/en-later.ts'
import { enPage } from '../src/words/en-page.ts'
import { en } from '../src/words/en.ts'
import { zhCNLater } from '../src/words/zh-CN-later.ts'
import { zhCNPage } from '../src/words/zh-CN-page.ts'
import { zhCN } from '../src/words/zh-CN.ts'

export const chineseWords = { ...zhCN, ...zhCNLater, ...zhCNPage }
export const englishWords = { ...en, ...enLater, ...enPage }
export const chinese = voiceOf('zh-CN', chineseWords)
export const english = voiceOf('en', englishWords)
