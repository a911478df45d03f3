import { readFileSync } from 'node:fs';

/** A mounted file system as Linux lists it. */
export type Mount = Readonly<{ source: string; folder: string; type: string }>;

/** Types that are another machine's disk, or the host's of a virtual machine: SQLite's log cannot be shared over them. */
const remoteTypes: ReadonlySet<string> = new Set([
  ...['nfs', 'nfs4', 'cifs', 'smb2', 'smb3', 'smbfs', 'ncpfs', 'afs', 'coda', 'ceph', 'glusterfs', 'lustre', 'davfs'],
  ...['beegfs', 'gpfs', 'orangefs', '9p', 'virtiofs', 'vboxsf', 'vmhgfs', 'prl_fs'],
]);

/** The same by programs in user space (`fuse.<program>`). What is not named is a local disk or an encrypted folder. */
const remotePrograms: ReadonlySet<string> = new Set([
  ...['sshfs', 'rclone', 'davfs', 'davfs2', 'curlftpfs', 'smbnetfs', 'gvfsd-fuse', 'kio-fuse', 'vmhgfs-fuse'],
  ...['google-drive-ocamlfuse', 'onedriver', 'dbxfs', 'seadrive', 'glusterfs', 'ceph', 'ceph-fuse', 'juicefs'],
  ...['s3fs', 's3ql', 'goofys', 'mount-s3', 'gcsfuse', 'blobfuse', 'blobfuse2'],
]);

/** What a program in user space mounts from elsewhere: `https://…`, `ann@server:…`, `server:/…`. */
const remoteSource = /^[a-z][a-z0-9+.-]*:\/\/|^[^/\s:]+@[^/\s:]+:|^[^/\s:]+:\//i;

/** Whether what is mounted lies on a network or in a cloud. */
export function isRemote({ type, source }: Mount): boolean {
  if (remoteTypes.has(type)) return true;
  if (type !== 'fuse' && !type.startsWith('fuse.')) return false;
  return remotePrograms.has(type.slice('fuse.'.length)) || remoteSource.test(source);
}

/** Reads the list as Linux writes it (`/proc/self/mounts`), in which a space in a name stands as `\040`. */
export function readMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [source, folder, type] = line.split(' ').map(unescaped);
    return source === undefined || folder === undefined || type === undefined ? [] : [{ source, folder, type }];
  });
}

const unescaped = (field: string): string =>
  field.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

/** The mount that holds `path`: the deepest, and of several on one folder the last. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | null {
  const holding = mounts.filter(({ folder }) => `${path}/`.startsWith(folder === '/' ? '/' : `${folder}/`));
  return holding.reduce<Mount | null>(
    (deepest, mount) => (deepest !== null && deepest.folder.length > mount.folder.length ? deepest : mount),
    null,
  );
}

/** The mount that holds `path` on this machine; null where the system does not tell. */
export function mountUnder(path: string): Mount | null {
  try {
    return mountOf(path, readMounts(readFileSync('/proc/self/mounts', 'utf8')));
  } catch {
    return null;
  }
}
