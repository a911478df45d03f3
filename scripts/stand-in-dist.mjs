// An unpacked Electron distribution that runs nothing: enough for electron-builder to pack our files around it, unpack
// what must lie outside the archive, and turn the fuses.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { inModules } from './tools.mjs';

/** Where Electron keeps its fuses: a sentinel, the version of the wire, how many, and one character for each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = '101100010';

/** Makes the distribution in `folder`. */
export async function standInDist(folder) {
  const { version } = JSON.parse(readFileSync(inModules('electron', 'package.json'), 'utf8'));
  for (const name of ['locales', 'resources']) mkdirSync(join(folder, name), { recursive: true });
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES.length]), Buffer.from(FUSES)]);
  writeFileSync(
    join(folder, 'electron'),
    Buffer.concat([Buffer.from('#!/bin/sh\nexit 86\n'), wire, Buffer.from('\n')]),
  );
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'resources.pak', 'icudtl.dat'])
    writeFileSync(join(folder, name), 'stand-in\n');
  for (const language of ['en-GB', 'en-US', 'de'])
    writeFileSync(join(folder, 'locales', `${language}.pak`), 'stand-in\n');
  const empty = mkdtempSync(join(folder, 'empty-'));
  writeFileSync(join(empty, 'package.json'), '{}');
  await createPackage(empty, join(folder, 'resources', 'default_app.asar'));
  rmSync(empty, { recursive: true });
}
