import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assertFolder, assertWritable, type FolderFacts, judgeFolder } from './folder.ts';

const linux: FolderFacts = {
  platform: 'linux',
  path: '/home/ann/redress',
  real: '/home/ann/redress',
  home: '/home/ann',
  env: {},
  fileSystem: null,
  mount: { source: '/dev/sda2', folder: '/', type: 'ext4' },
  names: [],
};
const windows: FolderFacts = {
  platform: 'win32',
  path: 'C:\\Users\\ann\\AppData\\Local\\Redress',
  real: 'C:\\Users\\ann\\AppData\\Local\\Redress',
  home: 'C:\\Users\\ann',
  env: { APPDATA: 'C:\\Users\\ann\\AppData\\Roaming', OneDrive: 'C:\\Users\\ann\\OneDrive' },
  fileSystem: null,
  mount: null,
  names: [],
};
const mac: FolderFacts = {
  platform: 'darwin',
  path: '/Users/ann/Library/Application Support/Redress',
  real: '/Users/ann/Library/Application Support/Redress',
  home: '/Users/ann',
  env: {},
  fileSystem: 26,
  mount: null,
  names: [],
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
    ['a network volume of a Mac', { ...mac, real: '/Volumes/share/r', fileSystem: 28 }, 'store.folder-shared'],
    ['the roaming profile', { ...windows, real: 'C:\\Users\\ann\\AppData\\Roaming\\Redress' }, 'store.folder-roaming'],
    ['OneDrive', { ...windows, real: 'C:\\Users\\ann\\OneDrive\\r' }, 'store.folder-synchronised'],
    ['OneDrive in other letters', { ...windows, real: 'c:\\users\\ANN\\onedrive\\r' }, 'store.folder-synchronised'],
    ['iCloud', { ...mac, real: '/Users/ann/Library/Mobile Documents/r' }, 'store.folder-synchronised'],
    ['CloudStorage', { ...mac, real: '/Users/ann/Library/CloudStorage/Box/r' }, 'store.folder-synchronised'],
    ['iCloud on Windows', { ...windows, real: 'C:\\Users\\ann\\iCloudDrive\\r' }, 'store.folder-synchronised'],
    ['Dropbox', { ...linux, real: '/home/ann/Dropbox/r' }, 'store.folder-synchronised'],
    ['Dropbox of a firm', { ...linux, real: '/home/ann/Dropbox (Firm)/r' }, 'store.folder-synchronised'],
    ['Nextcloud', { ...linux, real: '/home/ann/Nextcloud/r' }, 'store.folder-synchronised'],
    ['Google Drive', { ...mac, real: '/Users/ann/Google Drive/r' }, 'store.folder-synchronised'],
  ])('may not be on %s', (_, facts, code) => {
    expect(judgeFolder(facts as FolderFacts)?.code).toBe(code);
  });

  test.each([
    ['NFS', 'server:/office', 'nfs4'],
    ['SMB', '//server/office', 'cifs'],
    ['SMB 3', '//server/office', 'smb3'],
    ['SSH', 'ann@server:/office', 'fuse.sshfs'],
    ['rclone', 'drive:', 'fuse.rclone'],
    ['WebDAV', 'https://cloud.example/dav', 'fuse'],
    ['Google Drive', 'google-drive-ocamlfuse', 'fuse.google-drive-ocamlfuse'],
    ['OneDrive', 'onedriver', 'fuse.onedriver'],
    ['an unknown program that reads from a server', 'ann@server:office', 'fuse.unheard-of'],
    ['the host of a virtual machine', 'office', 'virtiofs'],
  ])('may not be on what is mounted over %s', (_, source, type) => {
    const facts = { ...linux, mount: { source, folder: '/home', type } };
    expect(judgeFolder(facts)).toEqual({ code: 'store.folder-shared', detail: type });
  });

  test.each([
    ['btrfs', '/dev/sda2', 'btrfs'],
    ['an encrypted home', '/home/.ecryptfs/ann', 'ecryptfs'],
    ['a disk of Windows', '/dev/sdb1', 'fuseblk'],
    ['a disk of Windows by its newer driver', '/dev/sdb1', 'ntfs3'],
    ['an encrypted folder', '/home/ann/.sealed', 'fuse.gocryptfs'],
    ['an encrypted folder of another kind', 'encfs', 'fuse.encfs'],
    ['a container', 'overlay', 'overlay'],
    ['several disks as one', 'one:two', 'fuse.mergerfs'],
  ])('may be on %s', (_, source, type) => {
    expect(judgeFolder({ ...linux, mount: { source, folder: '/home', type } })).toBeNull();
  });

  test.each([
    ['Dropbox', '.dropbox'],
    ['Dropbox, by its cache', '.dropbox.cache/'],
    ['Syncthing', '.stfolder/'],
    ['an older Syncthing', '.stfolder'],
    ['Nextcloud', '.nextcloudsync.log'],
    ['Nextcloud, by its journal', '.sync_2f1c09aa41d7.db'],
    ['an older ownCloud', '._sync_2f1c09aa41d7.db'],
    ['Google Drive', '.shortcut-targets-by-id/'],
    ['Google Drive that mirrors', '.tmp.driveupload/'],
    ['iCloud, by a file left there', '.Notes.pdf.icloud'],
  ])('may not be where %s has left its mark', (_, name) => {
    expect(judgeFolder({ ...linux, names: ['office/', name] })?.code).toBe('store.folder-synchronised');
  });

  test.each(['.dropbox/', '.sync', 'stfolder', 'notes.icloud', '.nextcloud/'])('is not kept away by %s', (name) => {
    expect(judgeFolder({ ...linux, names: [name] })).toBeNull();
  });

  test('is judged by the marks in it and in every folder above it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-'));
    const inside = join(folder, 'deep', 'office');
    mkdirSync(inside, { recursive: true });
    const machine = { platform: process.platform, home: '/nowhere', env: {} };
    const judged = () => {
      assertFolder(inside, machine);
    };
    expect(judged).not.toThrow();
    mkdirSync(join(folder, '.stfolder'));
    expect(judged).toThrow('store.folder-synchronised');
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['office', 'linux'],
    ['~/redress', 'linux'],
    ['/home/ann/a\0b', 'linux'],
    ['Redress\\office', 'win32'],
    ['C:office', 'win32'],
  ] as const)('is given by a whole path, which %j on %s is not', (path, platform) => {
    expect(() => {
      assertFolder(path, { platform, home: '/nowhere', env: {} });
    }).toThrow('store.folder-unclear');
  });

  test('lets an office be made in it, and is left as it was found', () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-'));
    assertWritable(join(folder, 'absent'));
    assertWritable(folder);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test.runIf(process.platform === 'linux')('is told when nothing can be written to it', () => {
    expect(() => {
      assertWritable('/proc/redress');
    }).toThrow('store.read-only');
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
