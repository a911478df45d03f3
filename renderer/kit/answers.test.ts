import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../core/contract/bridge.ts';
import type { Envelope, Reply } from '../../core/contract/operation.ts';
import { Answers } from './answers.ts';

function aBridge(reply: (envelope: Envelope) => Reply | Promise<Reply>) {
  const asked: string[] = [];
  let tell: (event: unknown) => void = () => undefined;
  const bridge: Bridge = {
    request: async (envelope) => {
      asked.push(envelope.operation);
      return reply(envelope);
    },
    listen: (onEvent) => {
      tell = onEvent;
      return () => undefined;
    },
    put: async () => ({ ok: true, value: {} }),
    get: async () => ({ ok: false, failure: 'request.bug' }),
  };
  return { bridge, asked, tell: (event: unknown) => tell(event) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
const noCounts = { queues: {}, post: 0, postBook: 0 };
const counting = (post: () => number) => (envelope: Envelope) =>
  ({ ok: true, value: envelope.operation === 'cases.counts' ? { ...noCounts, post: post() } : {} }) as const;

describe('what the page remembers of answers', () => {
  test('an answer is asked for once however many parts of a screen look at it', async () => {
    const { bridge, asked } = aBridge(counting(() => 7));
    const answers = new Answers(bridge);
    answers.watch('cases.counts', {}, () => undefined);
    answers.watch('cases.counts', {}, () => undefined);
    await settled();
    expect(asked).toEqual(['cases.counts']);
    expect(answers.known('cases.counts', {}).value?.post).toBe(7);
  });

  test('a stale answer that is shown is asked for again, and the old value stays until then', async () => {
    let post = 7;
    const { bridge, tell } = aBridge(counting(() => post));
    const answers = new Answers(bridge);
    const seen: (number | undefined)[] = [];
    answers.watch('cases.counts', {}, () => seen.push(answers.known('cases.counts', {}).value?.post));
    await settled();
    post = 8;
    tell({ event: 'stale', queries: ['cases.counts'] });
    await settled();
    expect(seen).toEqual([7, 7, 8]);
  });

  test('an older answer that comes late does not overwrite a newer one', async () => {
    const waiting: ((reply: Reply) => void)[] = [];
    const { bridge } = aBridge(() => new Promise((resolve) => waiting.push(resolve)));
    const answers = new Answers(bridge);
    answers.watch('cases.counts', {}, () => undefined);
    answers.again('cases.counts', {});
    waiting[1]?.({ ok: true, value: { ...noCounts, post: 2 } });
    await settled();
    waiting[0]?.({ ok: true, value: { ...noCounts, post: 1 } });
    await settled();
    expect(answers.known('cases.counts', {}).value?.post).toBe(2);
  });

  test('a command refreshes what the contract names', async () => {
    const { bridge, asked } = aBridge(counting(() => 1));
    const answers = new Answers(bridge);
    answers.watch('cases.counts', {}, () => undefined);
    await settled();
    await answers.command('preferences.change', { theme: 'dark' });
    await settled();
    expect(asked).toEqual(['cases.counts', 'preferences.change']);
  });

  test('locking empties the memory and looks at the office again', async () => {
    const { bridge, tell, asked } = aBridge(counting(() => 7));
    const answers = new Answers(bridge);
    answers.watch('cases.counts', {}, () => undefined);
    answers.watch('office.status', {}, () => undefined);
    await settled();
    tell({ event: 'session.locked' });
    expect(answers.known('cases.counts', {}).value).toBeUndefined();
    await settled();
    expect(asked.filter((name) => name === 'office.status')).toHaveLength(2);
  });

  test('a bridge that breaks is a refusal with a sentence, never an exception in a screen', async () => {
    const { bridge } = aBridge(() => Promise.reject(new Error('gone')));
    const answers = new Answers(bridge);
    expect(await answers.command('session.lock', {})).toEqual({ ok: false, failure: 'request.bug' });
  });
});
