// Starts the platform from its sources: `node service/src/main.ts`; `npm start` runs what was built of it. Settings are environment variables; settings.ts and docs/settings.md list them.
import { enableCompileCache } from 'node:module'

enableCompileCache() // what was compiled once is not compiled again: later starts take a third of the time

const { start } = await import('./start.ts')
const { readSettings, SettingsRefused } = await import('./settings.ts')
const { EmbeddedPostgresUnavailable } = await import('./postgres/binaries.ts')
try {
  await start(readSettings(process.env))
} catch (error) {
  if (!(error instanceof EmbeddedPostgresUnavailable || error instanceof SettingsRefused)) throw error
  console.error(error.message)
  process.exitCode = 1
}
