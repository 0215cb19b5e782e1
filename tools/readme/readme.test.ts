import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

test.each(['README.md', 'README.zh-CN.md'])('the example in %s prints what the page says', (page) => {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8')
  const [, code = '', output = ''] = /^```ts\n(.*?)^```\n\n```text\n(.*?)^```$/ms.exec(text) ?? []
  expect(code).toContain("from '@quanhe/engine'")
  const args = ['--input-type=module-typescript', '--eval', code]
  expect(
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'] } }),
  ).toBe(output)
})
