import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { firstLoad, gzipBytes } from './measure.ts'

test('the first load counts the entry script, what it preloads and the styles, and nothing that comes later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quanhe-size-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const files = {
    'main.js': 'a'.repeat(50),
    'shared.js': 'const b = 1',
    'later.js': 'c'.repeat(900),
    'main.css': 'p{}',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  writeFileSync(
    join(folder, 'index.html'),
    '<script type="module" crossorigin src="/main.js"></script><link rel="modulepreload" crossorigin href="/shared.js"><link rel="stylesheet" crossorigin href="/main.css">',
  )
  expect(firstLoad(folder)).toEqual({
    scriptBytes: gzipBytes(files['main.js']) + gzipBytes(files['shared.js']),
    styleBytes: gzipBytes(files['main.css']),
  })
})
