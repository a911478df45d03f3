import { defineConfig } from 'vite';

/** A sandboxed preload is exactly one CommonJS file that may require `electron` alone. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'out/preload',
    emptyOutDir: true,
    target: 'chrome140',
    minify: false,
    lib: { entry: 'preload/electron.ts', formats: ['cjs'], fileName: () => 'electron.cjs' },
    rolldownOptions: { external: ['electron'], output: { codeSplitting: false } },
  },
});
