import type { Reply } from '#core/contract/operation.ts';
import { Fault } from '#core/domain/fault.ts';

/**
 * A fault is answered by its code; anything else is our mistake: logged by name and place. The message of a bug is
 * left out of the log, because it may quote what a person typed.
 */
export function replyToThrown(
  thrown: unknown,
  where: string,
  log: (line: string) => void,
): Extract<Reply, { ok: false }> {
  if (thrown instanceof Fault) {
    log(`fault ${thrown.code} in ${where}`);
    return { ok: false, failure: thrown.code, ...(thrown.detail === '' ? {} : { detail: thrown.detail }) };
  }
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  log(`bug ${name} in ${where}\n${placesOf(thrown)}`);
  return { ok: false, failure: 'request.bug' };
}

function placesOf(thrown: unknown): string {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
}
