import { describe, expect, test } from 'vitest';
import { baseFolder, sharedFolder } from './places.ts';

describe('the folder of this account', () => {
  test('on Windows is under the local profile, never the roaming one', () => {
    const env = { LOCALAPPDATA: 'L:\\Local', APPDATA: 'R:\\Roaming' };
    expect(baseFolder({ env, system: 'win32', home: 'C:\\Users\\ann' })).toContain('L:\\Local');
  });

  test('on macOS and Linux is where programs keep data', () => {
    expect(baseFolder({ env: {}, system: 'darwin', home: '/Users/ann' })).toBe(
      '/Users/ann/Library/Application Support/Redress',
    );
    expect(baseFolder({ env: {}, system: 'linux', home: '/home/ann' })).toBe('/home/ann/.local/share/redress');
    expect(baseFolder({ env: { XDG_DATA_HOME: '/d' }, system: 'linux', home: '/home/ann' })).toBe('/d/redress');
  });

  test('can be named, and then nothing lies outside it', () => {
    const machine = { env: { REDRESS_DATA: '/mnt/office' }, system: 'win32', home: 'C:\\Users\\ann' } as const;
    expect(baseFolder(machine)).toBe('/mnt/office');
    expect(sharedFolder(machine)).toBeNull();
  });
});
