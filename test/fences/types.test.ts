import { describe, expect, test } from 'vitest';
import { runTool, withPlanted } from './run-tool.ts';

const configs = ['tsconfig.base.json', 'tsconfig.core.json', 'tsconfig.renderer.json'];
const check = (room: 'core' | 'renderer') =>
  withPlanted('types', configs, (copy) => {
    const only = ['--noEmit', '--composite', 'false', '--emitDeclarationOnly', 'false', '--incremental', 'false'];
    return runTool('typescript/bin/tsc', ['-p', `tsconfig.${room}.json`, ...only], copy).output;
  });

describe('the rooms know only their own platform', () => {
  test('core has no page, no Node, no timer', () => {
    const said = check('core');
    expect(said).toMatch(/core\/page\.ts.*'document'/);
    expect(said).toMatch(/core\/node\.ts.*'process'/);
    expect(said).toMatch(/core\/timer\.ts.*'setTimeout'/);
  });

  test('the page has no Node', () => {
    const said = check('renderer');
    expect(said).toMatch(/renderer\/node\.ts.*'process'/);
    expect(said).toMatch(/renderer\/buffer\.ts.*'Buffer'/);
  });
});
