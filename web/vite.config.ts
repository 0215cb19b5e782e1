import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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

/** The buyer's face. The consoles get builds of their own, so that no face loads another's code. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress()],
  build: {
    manifest: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // One file for all that the first page needs: it compresses better than many, and comes in one request.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: { proxy: { '/v1': process.env['QUANHE_URL'] ?? 'http://127.0.0.1:8080' } },
})
