// `npm run package:check`: packs the program for Linux around a stand-in of Electron, and looks at what would ship.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captured } from './captured.mjs';
import { archiveFindings, fuseFindings, nativeFindings, startFindings } from './package-findings.mjs';
import { buildIfStale } from './ready.mjs';
import { standInDist } from './stand-in-dist.mjs';
import { hostNode, inModules, root, toolEnvironment } from './tools.mjs';

const PACK_SECONDS = 300;
const say = (line) => console.log(line);
process.chdir(root);
if (!(await buildIfStale(say))) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'redress-package-'));
try {
  await standInDist(join(folder, 'electron'));
  const packed = await captured(
    hostNode() ?? process.execPath,
    [
      inModules('electron-builder', 'cli.js'),
      '--linux',
      'dir',
      '--publish',
      'never',
      `-c.electronDist=${join(folder, 'electron')}`,
      `-c.directories.output=${join(folder, 'dist')}`,
    ],
    PACK_SECONDS,
    toolEnvironment(),
  );
  const program = join(folder, 'dist', 'linux-unpacked');
  const findings = packed.well
    ? [
        ...archiveFindings(program),
        ...nativeFindings(program),
        ...(await fuseFindings(program)),
        ...(await startFindings(program, folder)),
      ]
    : [packed.output];
  for (const finding of findings) say(finding);
  say(findings.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
