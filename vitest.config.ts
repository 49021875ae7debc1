import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['tests/postgres-cluster.ts'],
    maxWorkers: 3,
    // Each file has a database of its own; what modules keep is the same for all, and loading them anew takes a quarter of the time.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
