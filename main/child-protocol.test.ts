import { afterEach, describe, expect, test } from 'vitest';
import { Fault } from '#core/domain/fault.ts';
import { forkedChild } from './hosts/node/children.ts';

const child = forkedChild(new URL('../test/hosts/fixtures/obedient-child.ts', import.meta.url).pathname);
afterEach(() => child.kill());

const fault = (code: string, detail: string) => expect.objectContaining({ code, detail });

describe('a child process', () => {
  test('answers each request with its own value, bytes included', async () => {
    const bytes = new Uint8Array([1, 2, 255]);
    const answers = await Promise.all([
      child.request({ act: 'echo', value: 'first' }),
      child.request({ act: 'echo', value: { bytes } }),
    ]);
    expect(answers).toEqual(['first', { bytes }]);
  });

  test('throws faults as faults and bugs as bare errors', async () => {
    await expect(child.request({ act: 'fault' })).rejects.toEqual(fault('press.failed', 'no paper'));
    const bug: unknown = await child.request({ act: 'bug' }).catch((error: unknown) => error);
    expect(bug).toBeInstanceOf(Error);
    expect(bug).not.toBeInstanceOf(Fault);
  });

  test('that is killed rejects what waits', async () => {
    const waiting = child.request({ act: 'wait' });
    child.kill();
    await expect(waiting).rejects.toEqual(fault('worker.died', ''));
  });

  test('that dies by itself rejects what waits, and starts again with the next request', async () => {
    const before = await child.request({ act: 'pid' });
    await expect(child.request({ act: 'die' })).rejects.toEqual(fault('worker.died', ''));
    expect(await child.request({ act: 'pid' })).not.toBe(before);
  });

  test('that takes too long is ended: it cannot be interrupted', async () => {
    const before = await child.request({ act: 'pid' });
    await expect(child.request({ act: 'wait' }, { timeoutMs: 50 })).rejects.toEqual(fault('worker.died', 'timeout'));
    expect(await child.request({ act: 'pid' })).not.toBe(before);
  });
});
