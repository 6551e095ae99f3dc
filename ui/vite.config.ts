import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

// `--mode test` builds the window with the fake bridge, for the tests in tests/; it never lands in the real `dist`.
export default defineConfig(({ mode }) => ({
  plugins: [svelte(), ...(process.env.VITEST ? [svelteTesting()] : [])],
  // The locales stand beside this folder: the program reads the same files.
  server: { port: 1420, strictPort: true, fs: { allow: ['..'] } },
  build: {
    outDir: mode === 'test' ? 'dist-test' : 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // A font or picture inlined as `data:` would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
  },
}));
