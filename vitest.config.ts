import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

// Kept apart from vite.config.ts: the Remix plugin must not run here.
// `#app/*` and its sisters come from package.json's `imports`, so no alias is needed.
const onPostgreSql = ['**/*.db.test.ts', 'tests/concurrency/**/*.test.ts', 'tests/faults/**/*.test.ts']

export default defineConfig({
  test: {
    pool: 'forks',
    // Loading the modules anew for each file took longer than the tests. So what a test changes in a module or in the
    // process it must give back; each file still has a database of its own.
    isolate: false,
    maxWorkers: Math.min(8, availableParallelism()),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Some tests read the whole source, which takes a while beside the other steps of two busy cores.
          testTimeout: 60_000,
          include: ['{app,integrations,prisma,tests}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...onPostgreSql],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: onPostgreSql,
          exclude: [...configDefaults.exclude, 'build/**'],
          // Two busy cores and two hundred checkouts at once take longer than vitest's five seconds.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          globalSetup: ['tests/setup/database-cluster.ts'],
          setupFiles: ['tests/setup/database-file.ts'],
        },
      },
    ],
  },
})
