import { describe, expect, test } from 'vitest';
import { mountOf, readMounts } from './mounts.ts';

const list = readMounts(`/dev/sda2 / ext4 rw,relatime 0 0
/dev/sda3 /home ext4 rw 0 0
server:/team /home/ann/team nfs4 rw 0 0
ann@server:/x /home/ann/My\\040Files fuse.sshfs rw 0 0
systemd-1 /media/share autofs rw 0 0
//server/share /media/share cifs rw 0 0
`);
const typeAt = (path: string) => mountOf(path, list)?.type ?? null;

describe('what is mounted', () => {
  test.each([
    ['/', 'ext4', 'the root itself'],
    ['/home/ann/redress', 'ext4', 'the deepest folder that holds it'],
    ['/home/ann/team', 'nfs4', 'the mounted folder itself'],
    ['/home/ann/team/redress', 'nfs4', 'a folder below it'],
    ['/home/ann/teamwork', 'ext4', 'not one whose name only begins like it'],
    ['/home/ann/My Files/redress', 'fuse.sshfs', 'a name with a space'],
    ['/media/share/redress', 'cifs', 'the last of several on one folder'],
  ])('at %s is %s: %s', (path, type) => {
    expect(typeAt(path)).toBe(type);
  });

  test('is nothing where nothing is listed', () => {
    expect(mountOf('/home', readMounts(''))).toBeNull();
  });
});
