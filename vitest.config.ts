import { defineConfig } from 'vitest/config'

/** Two projects: everything that needs no browser, and the journeys, which drive Chromium against a running service. */
export default defineConfig({
  test: {
    // One machine in CI has two cores, and the service's tests each start a database.
    maxWorkers: 2,
    projects: [
      {
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
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
