import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openapiFile, typesFile } from './sdk.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

test('the committed OpenAPI document and SDK types are what the operations say; else run node tools/generate/main.ts', async () => {
  for (const { path, text } of [openapiFile(), await typesFile()])
    expect(readFileSync(`${root}${path}`, 'utf8'), path).toBe(text)
})
