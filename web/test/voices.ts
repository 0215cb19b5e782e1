import { voiceOf } from '../src/speech.ts'
import { enLater } from '../src/words/en-later.ts'
import { en } from '../src/words/en.ts'
import { zhCNLater } from '../src/words/zh-CN-later.ts'
import { zhCN } from '../src/words/zh-CN.ts'

export const chineseWords = { ...zhCN, ...zhCNLater }
export const englishWords = { ...en, ...enLater }
export const chinese = voiceOf('zh-CN', chineseWords)
export const english = voiceOf('en', englishWords)
