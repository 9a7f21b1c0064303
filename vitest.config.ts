import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['{lib,prisma,app,components}/**/*.test.{ts,tsx}'],
    globalSetup: 'lib/base/preparation-vitest.ts',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: {
      NEXTAUTH_SECRET: 'a secret that signs nothing but tests',
      NOIXCOOP_JOURNAL: 'silent',
      // The bases of tests are real ones: the tests of what it asks of the direction take this away.
      NOIXCOOP_SECOND_FACTEUR: 'facultatif',
    },
  },
})
