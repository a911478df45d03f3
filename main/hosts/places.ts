import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;
type Machine = Readonly<{ env: Environment; system: NodeJS.Platform; home: string }>;

const thisMachine = (): Machine => ({ env: process.env, system: process.platform, home: homedir() });

/**
 * The folder of this account on this machine, never one that roams or is redirected (devices 8): below it lie the
 * live office, the practice office, the preferences. `REDRESS_DATA` names another one.
 */
export function baseFolder({ env, system, home }: Machine = thisMachine()): string {
  if (env.REDRESS_DATA !== undefined && env.REDRESS_DATA !== '') return env.REDRESS_DATA;
  if (system === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Redress');
  if (system === 'darwin') return join(home, 'Library', 'Application Support', 'Redress');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'redress');
}

/** The folder all accounts of this machine share (record_formats 4, waking elsewhere); null where there is none. */
export function sharedFolder({ env, system }: Machine = thisMachine()): string | null {
  if (env.REDRESS_DATA !== undefined && env.REDRESS_DATA !== '') return null;
  if (system === 'win32') return join(env.ProgramData ?? 'C:\\ProgramData', 'Redress');
  return system === 'darwin' ? '/Users/Shared/Redress' : '/var/lib/redress';
}

/** Where everything lies, given the program's resources. Makes the base folder, for this account alone. */
export function places(resources: string) {
  const base = baseFolder();
  mkdirSync(base, { recursive: true, mode: 0o700 });
  const shared = sharedFolder();
  return {
    data: join(base, 'office'),
    practice: join(base, 'practice'),
    resources,
    machine: shared !== null && usable(shared) ? shared : join(base, 'machine'),
  };
}

function usable(folder: string): boolean {
  try {
    // Linux packages make theirs; elsewhere any account may.
    if (process.platform !== 'linux') mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
