import { defineConfig } from 'vitest/config'
import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'
import { formSchemas } from './web/form-schemas.ts'

/** Those that take minutes, the longest first. */
const longest = [
  'e2e/crashes/',
  'e2e/races/races',
  'e2e/input/',
  'e2e/simulation/',
  'e2e/access/',
  'e2e/journeys/every-screen',
  'e2e/journeys/platform',
  'e2e/races/',
  'e2e/calls/',
  'e2e/journeys/road-in-english',
  'e2e/journeys/merchant',
  'e2e/',
]

/** They begin first, so that no core waits at the end for another's last long file. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => longest.findIndex((part) => moduleId.includes(`/${part}`))
    const rank = (file: TestSpecification) => (place(file) < 0 ? longest.length : place(file))
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

/** Two projects: everything that needs no browser, and the journeys, which drive Chromium against a running service. */
export default defineConfig({
  test: {
    // One machine in CI has two cores. A test file, its database and its service or browser take turns: two files at a time would
    // leave a part of it idle.
    maxWorkers: 3,
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
