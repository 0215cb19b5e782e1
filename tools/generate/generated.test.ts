import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { rolesFile } from './roles.ts'
import { settingsFile } from './settings.ts'
import { openapiFile, typesFile } from './sdk.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

test('the committed OpenAPI document, SDK types, tables of settings and of roles are what the source says; else run node tools/generate/main.ts', async () => {
  for (const { path, text } of [openapiFile(), await typesFile(), settingsFile(), rolesFile()])
    expect(readFileSync(`${root}${path}`, 'utf8'), path).toBe(text)
})
