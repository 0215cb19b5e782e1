import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { buildWeb, dataFolder, startService } from './running-service.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The data of a platform that was started once and stopped: each suite starts from a copy of it. */
    preparedFolder: string
  }
}

/** Before the journeys: builds the web as it is shipped, and fills the demo marketplace once for all of them. */
export default async function prepare(project: TestProject): Promise<() => void> {
  buildWeb()
  const folder = dataFolder()
  await (await startService({ folder })).stop()
  project.provide('preparedFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
