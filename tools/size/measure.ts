import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/** The size that a browser downloads. */
export const gzipBytes = (text: string | Uint8Array) => gzipSync(text, { level: 9 }).length

/** The whole engine as one minified script, as an application that imports everything of it would ship it. */
export async function bundledEngine(root: string): Promise<string> {
  const results = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: join(root, 'engine/src/index.ts'), formats: ['es'], fileName: 'engine' },
    },
  })
  const outputs = Array.isArray(results)
    ? results.flatMap(({ output }) => output)
    : 'output' in results
      ? results.output
      : []
  return outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('')
}

/** What index.html asks for before anything is shown: its scripts with what they preload, and its styles. */
export function firstLoad(folder: string): { scriptBytes: number; styleBytes: number } {
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const total = (pattern: RegExp) =>
    [...html.matchAll(pattern)].reduce((sum, [, path = '']) => sum + gzipBytes(readFileSync(join(folder, path))), 0)
  return {
    scriptBytes: total(/<(?:script|link rel="modulepreload")[^>]*(?:src|href)="\/?([^"]+\.js)"/g),
    styleBytes: total(/<link rel="stylesheet"[^>]*href="\/?([^"]+\.css)"/g),
  }
}
