import { isOurCode, type Rule } from './tree.ts'

const MOST_LINES = 320

/** Longer files, each with the reason why cutting it up would make it harder to read. */
const LONGER: Record<string, string> = {
  'web/src/words/zh-CN.ts':
    'the catalogue of everything the screens say: one entry a line, looked up and never read through',
  'web/src/words/en.ts': 'the same catalogue in English',
}

export const lengths: Rule = {
  name: `no file is longer than ${MOST_LINES} lines`,
  because: 'one idea fits in one file; a file that outgrows this holds two',
  find: (tree) =>
    [...tree]
      .filter(([path]) => isOurCode(path) && !Object.hasOwn(LONGER, path))
      .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ path, lines }) => ({ path, says: `${lines} lines` })),
}
