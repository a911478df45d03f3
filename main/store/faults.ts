import { Fault, type FaultCode } from '#core/domain/fault.ts';

/** What the driver and the file system say, and the fault it means. The longest matching beginning counts. */
const meanings: Readonly<Record<string, FaultCode>> = {
  SQLITE_CORRUPT: 'store.damaged',
  SQLITE_NOTADB: 'store.damaged',
  SQLITE_FULL: 'store.disk-full',
  SQLITE_IOERR_SHMSIZE: 'store.disk-full',
  SQLITE_IOERR_WRITE: 'store.disk-full',
  SQLITE_IOERR: 'store.damaged',
  SQLITE_READONLY: 'store.read-only',
  SQLITE_CANTOPEN: 'store.read-only',
  SQLITE_PERM: 'store.read-only',
  SQLITE_BUSY: 'store.locked-by-another',
  ENOSPC: 'store.disk-full',
  EDQUOT: 'store.disk-full',
  EROFS: 'store.read-only',
  EACCES: 'store.read-only',
  EPERM: 'store.read-only',
  EIO: 'store.damaged',
  Z_: 'store.damaged',
};

/** The fault behind a thrown error, or the error itself where it is a bug of ours. `place` names the file, never a person. */
export function faultOf(error: unknown, place: string): unknown {
  if (error instanceof Fault || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const prefix = Object.keys(meanings)
    .filter((known) => code.startsWith(known))
    .sort((a, b) => b.length - a.length)[0];
  const meaning = prefix === undefined ? undefined : meanings[prefix];
  return meaning === undefined ? error : new Fault(meaning, `${place}: ${code}`, error);
}

/** Runs `work`; what the machine throws leaves as a `Fault`. */
export function guarded<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw faultOf(error, place);
  }
}

/** The same record of functions, each one guarded. */
export function guardedAll<T extends Readonly<Record<string, Callable>>>(place: string, functions: T): T {
  const wrapped = Object.entries(functions).map(([name, run]) => [
    name,
    (...input: never[]): unknown => guarded(place, () => run(...input)),
  ]);
  return Object.fromEntries(wrapped) as T;
}

type Callable = (...input: never[]) => unknown;
