import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { InlineConfig, Plugin } from 'vite'
import { formSchemas } from './form-schemas.ts'

/** The builds. The buyer's comes first: it empties the folder in which the others have theirs. */
const places = {
  buyer: { root: '.', base: '/', out: 'dist' },
  merchant: { root: 'src/merchant', base: '/merchant/', out: 'dist/merchant' },
  platform: { root: 'src/platform', base: '/platform/', out: 'dist/platform' },
} as const

export type FaceName = keyof typeof places
export const faceNames = Object.keys(places) as FaceName[]

const service = process.env['QUANHE_URL'] ?? 'http://127.0.0.1:8080'

/** How Vite builds one face. Each has a build of its own, so that no face loads another's code. */
export function configOf(face: FaceName): InlineConfig {
  const { root, base, out } = places[face]
  const shell = face !== 'buyer'
  return {
    root: join(import.meta.dirname, root),
    base,
    publicDir: shell ? false : join(import.meta.dirname, 'public'),
    plugins: [...(shell ? [] : [ownCallsOnly()]), react(), formSchemas(), precompress()],
    build: {
      outDir: join(import.meta.dirname, out),
      emptyOutDir: true,
      manifest: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      // One file for all that the first page needs: it compresses better than many, and comes in one request.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
    },
    server: { proxy: { '/v1': service } },
  }
}

/** The elements for shops' own pages: one script, in which Preact stands for React, at an address that stays. */
export const embedConfig = (): InlineConfig => ({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [precompress()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: {
    alias: [
      { find: /^react-dom(\/client)?$/, replacement: 'preact/compat/client' },
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react$/, replacement: 'preact/compat' },
    ],
  },
  build: {
    outDir: join(import.meta.dirname, 'dist/embed'),
    emptyOutDir: true,
    target: 'es2023',
    lib: {
      entry: join(import.meta.dirname, 'src/embed/main.tsx'),
      formats: ['iife'],
      name: 'Quanhe',
      fileName: () => 'quanhe.js',
    },
    rolldownOptions: { output: { codeSplitting: false } },
  },
})

/** Of all addresses that the SDK knows the buyer's first load carries those of its own calls, which stand in one file. */
function ownCallsOnly(): Plugin {
  const calls = readFileSync(join(import.meta.dirname, 'src/api.ts'), 'utf8')
  const own = new Set([...calls.matchAll(/\bclient\.(\w+)/g)].map(([, name]) => name))
  return {
    name: 'own-calls-only',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/sdk/src/routes.ts')
        ? code.replaceAll(/^ {2}(\w+): \['.*\n/gm, (line, name: string) => (own.has(name) ? line : ''))
        : undefined,
  }
}

/** Writes `.gz` and `.br` beside every text file, so that the service never compresses while somebody waits. */
function precompress(): Plugin {
  let outDir = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir)
    },
    closeBundle: () => {
      const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
      for (const file of files.filter((name) => /\.(js|css|html|svg)$/.test(name))) {
        const bytes = readFileSync(join(outDir, file))
        writeFileSync(join(outDir, `${file}.gz`), gzipSync(bytes, { level: 9 }))
        writeFileSync(join(outDir, `${file}.br`), brotliCompressSync(bytes))
      }
    },
  }
}
