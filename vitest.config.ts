import { defineConfig } from 'vitest/config'
import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'
import { formSchemas } from './web/form-schemas.ts'

/** Those that take minutes begin first, so that one core does not wait at the end for the other's last long file. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => Number(moduleId.includes('/e2e/'))
    return (await super.sort(files)).sort((a, b) => isLong(b) - isLong(a))
  }
}

/** Two projects: everything that needs no browser, and the journeys, which drive Chromium against a running service. */
export default defineConfig({
  test: {
    // One machine in CI has two cores, and the service's tests each start a database.
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        // the consoles' screens are loaded by tests as well
        plugins: [formSchemas()],
        test: {
          name: 'unit',
          include: ['{engine,service,sdk,web,cli,tools,bench,e2e}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/dist/**', 'e2e/journeys/**', 'bench/peers/**'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/journeys/**/*.test.ts'],
          globalSetup: 'e2e/stage/prepared-platform.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
