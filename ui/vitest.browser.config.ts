import { defineConfig } from 'vitest/config';

// Tests that drive the built window in Chromium (`npm run test:ui`).
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // A page answers when it is done, on a busy machine later: what is read from it is asked again until it stands there.
    expect: { poll: { timeout: 8000 } },
    fileParallelism: false,
  },
});
