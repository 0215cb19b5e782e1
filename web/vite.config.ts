import { defineConfig } from 'vite'
import { configOf, faceNames } from './faces.ts'

/** For development and for tools that want one face: `FACE=merchant npx vite`. All three are built by `node web/build.ts`. */
export default defineConfig(configOf(faceNames.find((name) => name === process.env['FACE']) ?? 'buyer'))
