/** What an act answers: a value, or a declared failure. Faults of the machine are thrown instead (`fault.ts`). */
export type Result<T, F> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; failure: F }>;

export const ok = <T>(value: T): Readonly<{ ok: true; value: T }> => ({ ok: true, value });

export const fail = <F>(failure: F): Readonly<{ ok: false; failure: F }> => ({ ok: false, failure });

/** Closes a switch over a union: a new member is a type error here before it is a surprise to a user. */
export function unreachable(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`);
}
