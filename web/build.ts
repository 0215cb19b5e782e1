// node web/build.ts: builds the three faces as they are shipped, into web/dist.
import { build } from 'vite'
import { configOf, faceNames } from './faces.ts'

process.env['NODE_ENV'] = 'production'
for (const face of faceNames) await build({ ...configOf(face), configFile: false, logLevel: 'warn' })
