import { describe, expect, test } from 'vitest';
import { root, runTool, withPlanted } from './run-tool.ts';

describe('Biome', () => {
  const { code, output } = withPlanted('lint', ['biome.json'], (copy) =>
    runTool('@biomejs/biome/bin/biome', ['lint', 'core', 'renderer', 'main/anything.ts'], copy),
  );

  test.each([
    ['core/clock.ts', 'noRestrictedGlobals', 'Time is given, never taken'],
    ['renderer/barrel.ts', 'noRestrictedImports', 'the barrel costs seconds'],
    ['main/anything.ts', 'noExplicitAny', ''],
  ])('refuses %s (%s)', (file, rule, why) => {
    expect(code).not.toBe(0);
    expect(output).toMatch(new RegExp(`${file}.*${rule}`));
    expect(output).toContain(why);
  });
});

describe('oxlint with types', () => {
  const { code, output } = withPlanted('lint', ['tsconfig.base.json', '.oxlintrc.json'], (copy) =>
    runTool(
      'oxlint/bin/oxlint',
      [
        '--type-aware',
        '--tsconfig',
        'tsconfig.base.json',
        '--format=unix',
        'main/floating.ts',
        'main/half-a-switch.ts',
      ],
      copy,
    ),
  );

  test.each([
    ['main/floating.ts', 'no-floating-promises'],
    ['main/half-a-switch.ts', 'switch-exhaustiveness-check'],
  ])('refuses %s (%s)', (file, rule) => {
    expect(code).not.toBe(0);
    expect(output).toMatch(new RegExp(`${file}.*${rule}`));
  });

  test('reads the house, not nothing', () => {
    const { output: said } = runTool('oxlint/bin/oxlint', ['core', 'main', 'renderer'], root);
    expect(Number(/on (?<files>\d+) files/.exec(said)?.groups?.files)).toBeGreaterThan(300);
  });
});
