import { defineConfig } from 'vitest/config';

// Tests that drive the built window in Chromium (`npm run test:ui`).
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
