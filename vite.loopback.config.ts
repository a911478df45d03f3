import { defineConfig } from 'vite';

/** The loopback bridge is one classic script beside the page, run before it. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'out/renderer',
    emptyOutDir: false,
    target: 'chrome140',
    lib: { entry: 'preload/loopback.ts', formats: ['iife'], name: 'loopback', fileName: () => 'loopback.js' },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
