import { defineConfig } from 'vitest/config';
import { setSurroundings } from './test/support/surroundings.ts';

if (Number(process.versions.node.split('.')[0]) < 24)
  throw new Error(`node ${process.version}: run through npm or npx, so that Node 24 of node_modules/.bin is used`);

setSurroundings();

const alias = { electron: new URL('./test/support/electron-double.ts', import.meta.url).pathname };

export default defineConfig({
  test: {
    pool: 'forks',
    // A worker keeps its modules and its children from one file to the next: loading them again costs more than the tests.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          include: ['core/**/*.test.ts', 'test/{properties,scenarios}/**/*.test.ts'],
        },
      },
      { test: { name: 'renderer', environment: 'node', include: ['renderer/**/*.test.ts'] } },
      {
        resolve: { alias },
        test: {
          name: 'main',
          environment: 'node',
          testTimeout: 30_000,
          include: [
            'main/**/*.test.ts',
            'preload/**/*.test.ts',
            'test/{ports,migrations,app,hosts,scripts}/**/*.test.ts',
          ],
          exclude: ['main/letters/typesetter.test.ts'],
          server: { deps: { inline: ['electron-store'] } },
        },
      },
      {
        test: {
          name: 'memory',
          environment: 'node',
          testTimeout: 60_000,
          // What it measures is its own process: nothing else may have been at work there.
          isolate: true,
          include: ['main/letters/typesetter.test.ts'],
        },
      },
      { test: { name: 'fences', environment: 'node', testTimeout: 60_000, include: ['test/fences/**/*.test.ts'] } },
    ],
  },
});
