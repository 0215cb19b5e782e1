// Starts the platform: `node service/src/main.ts`. Settings are environment variables:
//   PORT            where it listens (default 4310; 0: any free port)
//   HOST            on which address (default 127.0.0.1)
//   DATABASE_URL    a PostgreSQL of yours; without it one is started and kept in QUANHE_DATA (default .data in the repository)
//   QUANHE_SLICES   into how many slices a batch's stock is cut (default 1; a power of two)
//   QUANHE_SECRET   32 bytes in base64url, the same for every process (default: made once, kept in QUANHE_DATA/secret)
//   QUANHE_REQUESTS_PER_MINUTE  of one caller (default: by who calls, see http/limits.ts)
//   QUANHE_AUDIT_HEADS          file that the signed heads of the audit log go to (default QUANHE_DATA/audit-heads.ndjson)
//   QUANHE_TRUSTED_PROXIES      addresses or networks, with commas, whose X-Forwarded-For is believed (default none)
//   QUANHE_FAILPOINT            <operation>#<n>:crash, for crash tests only
import { enableCompileCache } from 'node:module'

enableCompileCache() // what was compiled once is not compiled again: later starts take a third of the time

const { start } = await import('./start.ts')
const { EmbeddedPostgresUnavailable } = await import('./postgres/binaries.ts')
try {
  await start()
} catch (error) {
  if (!(error instanceof EmbeddedPostgresUnavailable)) throw error
  console.error(error.message)
  process.exitCode = 1
}
