// Four bundles (host and worker, the two preloads, the page) and the resources that ship beside them.
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';

const root = dirname(import.meta.dirname);
process.chdir(root);
const began = performance.now();
// The loopback bridge lies beside the page, so it comes after it.
for (const configFile of ['vite.main.config.ts', 'vite.preload.config.ts', 'vite.config.ts', 'vite.loopback.config.ts'])
  await build({ configFile, logLevel: 'warn' });

rmSync('out/resources', { recursive: true, force: true });
for (const folder of readdirSync('resources'))
  if (!/^(icon|entitlements)/.test(folder))
    cpSync(join('resources', folder), join('out/resources', folder), { recursive: true });
writeFileSync('out/.built', '');
console.log(`built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
