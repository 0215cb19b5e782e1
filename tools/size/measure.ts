import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/** The size that a browser downloads. */
export const gzipBytes = (text: string | Uint8Array) => gzipSync(text, { level: 9 }).length

/** What an application ships that imports these names of the engine (`*` for all of them): one minified script. */
export async function bundledEngine(root: string, names: string): Promise<string> {
  const entry = 'virtual:entry'
  const results = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) =>
          id === entry ? `export ${names} from ${JSON.stringify(join(root, 'engine/src/index.ts'))}` : null,
      },
    ],
    // Not as a library: that mode keeps white space.
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  })
  const outputs = Array.isArray(results)
    ? results.flatMap(({ output }) => output)
    : 'output' in results
      ? results.output
      : []
  return outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('')
}
