import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

const firstMatch = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';

/** Where each system keeps the number of the machine, and how to read it. */
const sources: Readonly<Partial<Record<NodeJS.Platform, () => string>>> = {
  linux: () => readFileSync('/etc/machine-id', 'utf8').trim(),
  darwin: () => outputOf('/usr/sbin/ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice'], /"IOPlatformUUID" = "(.+?)"/),
  win32: () =>
    outputOf(
      'reg.exe',
      ['query', 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', '/v', 'MachineGuid'],
      /MachineGuid\s+REG_SZ\s+(\S+)/,
    ),
};

const outputOf = (program: string, args: readonly string[], pattern: RegExp): string =>
  firstMatch(execFileSync(program, args, { encoding: 'utf8', timeout: 5000, windowsHide: true }), pattern);

/**
 * An id of this machine that is the same at every start and for every account, and does not travel with a copied
 * profile. Hashed, because the system's own number is nobody else's business; the host's name where there is none.
 */
export function machineId(): string {
  return createHash('sha256').update(`redress-machine\0${systemId()}`).digest('hex').slice(0, 32);
}

function systemId(): string {
  try {
    return sources[process.platform]?.() || hostname();
  } catch {
    return hostname();
  }
}
