// node web/build.ts: builds the three faces and the elements for shops' pages as they are shipped, into web/dist.
import { build } from 'vite'
import { configOf, embedConfig, faceNames } from './faces.ts'

process.env['NODE_ENV'] = 'production'
for (const face of faceNames) await build({ ...configOf(face), configFile: false, logLevel: 'warn' })
await build({ ...embedConfig(), configFile: false, logLevel: 'warn' })
