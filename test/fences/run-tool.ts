import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = new URL('../../', import.meta.url).pathname;
export const fixtures = join(root, 'test', 'fences', 'fixtures');

/** Runs a tool of node_modules as the gate does; answers all that it said, and its exit code. */
export function runTool(
  tool: string,
  args: readonly string[],
  cwd: string,
): Readonly<{ code: number | null; output: string }> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, output: stdout + stderr };
}

/**
 * Hands `work` a copy of the planted `folder` beside copies of the house's own `configs`, so that a tool judges it by
 * exactly the rules that it judges the house by.
 */
export function withPlanted<T>(folder: string, configs: readonly string[], work: (copy: string) => T): T {
  const copy = mkdtempSync(join(tmpdir(), 'redress-fence-'));
  try {
    cpSync(join(fixtures, folder), copy, { recursive: true });
    for (const config of configs) cpSync(join(root, config), join(copy, config));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    return work(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
