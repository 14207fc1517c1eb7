import { defineConfig } from 'vitest/config';

/** The recipes in deploy/ with the servers they are for, on the built site (`build/` or SITE_BUILD). */
export default defineConfig({
  test: {
    include: ['tests/serving/**/*.test.ts'],
    testTimeout: 60_000,
    // A site is published first: everything is compressed at the highest level.
    hookTimeout: 300_000,
    maxWorkers: 1,
  },
});
