// Writes what is read off the source: sdk/openapi.json and the SDK's types. `node tools/generate/main.ts`
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openapiFile, typesFile } from './sdk.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

for (const { path, text } of [openapiFile(), await typesFile()]) {
  writeFileSync(`${root}${path}`, text)
  console.log(`wrote ${path}`)
}
