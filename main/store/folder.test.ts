import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assertFolder, type FolderFacts, judgeFolder } from './folder.ts';

const linux: FolderFacts = {
  platform: 'linux',
  path: '/home/ann/redress',
  real: '/home/ann/redress',
  home: '/home/ann',
  env: {},
  fileSystem: 0xef53,
};
const windows: FolderFacts = {
  platform: 'win32',
  path: 'C:\\Users\\ann\\AppData\\Local\\Redress',
  real: 'C:\\Users\\ann\\AppData\\Local\\Redress',
  home: 'C:\\Users\\ann',
  env: { APPDATA: 'C:\\Users\\ann\\AppData\\Roaming', OneDrive: 'C:\\Users\\ann\\OneDrive' },
  fileSystem: null,
};
const mac: FolderFacts = {
  platform: 'darwin',
  path: '/Users/ann/Library/Application Support/Redress',
  real: '/Users/ann/Library/Application Support/Redress',
  home: '/Users/ann',
  env: {},
  fileSystem: 26,
};

describe('a data folder', () => {
  test.each([
    ['a Linux home on ext4', linux],
    ['LOCALAPPDATA', windows],
    ['a local path said at length', { ...windows, real: '\\\\?\\C:\\Redress', path: 'C:\\Redress' }],
    ['a sibling whose name begins like OneDrive', { ...windows, path: 'C:\\Users\\ann\\OneDrive2', real: 'C:\\x' }],
    ['Application Support', mac],
    ['an external disk of a Mac', { ...mac, path: '/Volumes/Disk/r', real: '/Volumes/Disk/r' }],
  ])('may be %s', (_, facts) => {
    expect(judgeFolder(facts as FolderFacts)).toBeNull();
  });

  test.each([
    ['a UNC path', { ...windows, path: '\\\\server\\share\\r', real: '\\\\server\\share\\r' }, 'store.folder-shared'],
    ['a UNC path said at length', { ...windows, path: 'Z:\\r', real: '\\\\?\\UNC\\server\\r' }, 'store.folder-shared'],
    ['a mapped drive', { ...windows, path: 'Z:\\r', real: '\\\\server\\share\\r' }, 'store.folder-shared'],
    ['NFS', { ...linux, fileSystem: 0x6969 }, 'store.folder-shared'],
    ['SMB 2', { ...linux, fileSystem: 0xfe534d42 }, 'store.folder-shared'],
    ['CIFS as a negative number', { ...linux, fileSystem: 0xff534d42 | 0 }, 'store.folder-shared'],
    ['FUSE', { ...linux, fileSystem: 0x65735546 }, 'store.folder-shared'],
    ['a network volume of a Mac', { ...mac, real: '/Volumes/share/r', fileSystem: 28 }, 'store.folder-shared'],
    ['the roaming profile', { ...windows, real: 'C:\\Users\\ann\\AppData\\Roaming\\Redress' }, 'store.folder-roaming'],
    ['OneDrive', { ...windows, real: 'C:\\Users\\ann\\OneDrive\\r' }, 'store.folder-synchronised'],
    ['OneDrive in other letters', { ...windows, real: 'c:\\users\\ANN\\onedrive\\r' }, 'store.folder-synchronised'],
    ['iCloud', { ...mac, real: '/Users/ann/Library/Mobile Documents/r' }, 'store.folder-synchronised'],
    ['CloudStorage', { ...mac, real: '/Users/ann/Library/CloudStorage/Box/r' }, 'store.folder-synchronised'],
    ['Dropbox', { ...linux, real: '/home/ann/Dropbox/r' }, 'store.folder-synchronised'],
  ])('may not be on %s', (_, facts, code) => {
    expect(judgeFolder(facts as FolderFacts)?.code).toBe(code);
  });

  test('must be there, or be made in one that is', () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-'));
    const machine = { platform: process.platform, home: '/nowhere', env: {} };
    writeFileSync(join(folder, 'file'), '');
    for (const path of [folder, join(folder, 'absent')])
      expect(() => {
        assertFolder(path, machine);
      }).not.toThrow();
    for (const path of [join(folder, 'absent', 'disk'), join(folder, 'file')])
      expect(() => {
        assertFolder(path, machine);
      }).toThrow('store.folder-missing');
    rmSync(folder, { recursive: true });
  });
});
