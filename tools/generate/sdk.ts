import type { OpenAPI3 } from 'openapi-typescript'
import openapiTS, { astToString } from 'openapi-typescript'
import { openapi } from '../../service/src/http/openapi.ts'
import { operations } from '../../service/src/operations/index.ts'

export type Generated = { readonly path: string; readonly text: string }

/** The OpenAPI document of the service's operations. */
export const openapiFile = (): Generated => ({
  path: 'sdk/openapi.json',
  text: `${JSON.stringify(openapi(operations), null, 2)}\n`,
})

/** The types of the document, for the SDK. */
export async function typesFile(): Promise<Generated> {
  const tree = await openapiTS(openapi(operations) as unknown as OpenAPI3, {
    alphabetize: false,
    defaultNonNullable: false, // what has a default may be left out of a request
  })
  const banner = '// Generated from sdk/openapi.json by tools/generate. Do not edit.\n'
  return { path: 'sdk/src/generated.ts', text: `${banner}${astToString(tree)}` }
}
