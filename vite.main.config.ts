import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

/** Packages that ship as they are: native ones, and those that carry files. Everything else is bundled. */
const shipped = Object.keys(manifest.dependencies);

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'out/main',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: 'hidden',
    rolldownOptions: {
      input: {
        electron: 'main/hosts/electron/main.ts',
        node: 'main/hosts/node/main.ts',
        worker: 'main/worker.ts',
        pages: 'main/intake/child.ts',
        press: 'main/letters/child.ts',
        // The tests' own entries begin here: the same program with a clock of their own.
        'node-host': 'main/hosts/node/host.ts',
        'serve-app': 'main/serve-app.ts',
      },
      external: (id: string) =>
        id === 'electron' ||
        id.startsWith('node:') ||
        builtinModules.includes(id) ||
        shipped.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
