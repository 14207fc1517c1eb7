import { defineConfig } from 'vitest/config';

/** Tests in a real browser on the built site (`build/`, or the folder named by SITE_BUILD). */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts', 'tests/diagrams/**/*.test.ts'],
    globalSetup: ['tests/browser/global-setup.ts'],
    // A slow machine takes its time; a test that hangs still ends.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Pages of one file are opened side by side; more would only wait for the processor.
    maxConcurrency: 4,
    maxWorkers: 2,
  },
});
