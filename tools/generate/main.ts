// Writes what is read off the source: sdk/openapi.json, the SDK's types, and the dump of the schema. `node tools/generate/main.ts`
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolesFile } from './roles.ts'
import { schemaFile } from './schema.ts'
import { settingsFile } from './settings.ts'
import { openapiFile, typesFile } from './sdk.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

for (const { path, text } of [openapiFile(), await typesFile(), await schemaFile(), settingsFile(), rolesFile()]) {
  writeFileSync(`${root}${path}`, text)
  console.log(`wrote ${path}`)
}
