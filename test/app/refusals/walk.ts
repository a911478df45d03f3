import { expect } from 'vitest';
import type { InputOf } from '#core/contract/client.ts';
import { type OperationName, type Operations, operations } from '#core/contract/operations.ts';
import type { CaseId, EventId, ItemId, LetterId, UserId } from '#core/domain/ids.ts';
import type { RunningApp } from '#test/support/a-running-app.ts';

type Declared<N extends OperationName> = Operations[N]['failures'][number];

/** Which operations said no, and how: `operation code`, as the running application really answered. */
export type Met = Set<string>;

export type Walk = Readonly<{
  app: RunningApp;
  /** Asks, and holds the answer to the refusal named. */
  refused<N extends OperationName>(name: N, input: InputOf<N>, failure: Declared<N>): Promise<void>;
}>;

export const walkThrough = (app: RunningApp, met: Met): Walk => ({
  app,
  async refused(name, input, failure) {
    const answer = await app.ask(name, input);
    expect({ name, failure: answer.ok ? null : answer.failure }).toEqual({ name, failure });
    met.add(`${name} ${failure}`);
  },
});

/** Sends an operation with nothing in it, which the door answers before anybody looks at what was sent. */
export async function atTheDoor(app: RunningApp, met: Met, failure: 'session.locked' | 'right.missing'): Promise<void> {
  for (const [operation, { failures }] of Object.entries(operations)) {
    if (!(failures as readonly string[]).includes(failure)) continue;
    const reply = await app.bridge.request({ operation, input: {} });
    if (!reply.ok) met.add(`${operation} ${reply.failure}`);
  }
}

/** Ids of things that are nowhere. */
export const nowhere = {
  case: '00000000-0000-8000-8000-000000000000' as CaseId,
  item: '00000000-0000-4000-8000-000000000000' as ItemId,
  letter: '00000000-0000-4000-8000-000000000000' as LetterId,
  user: '00000000-0000-4000-8000-000000000000' as UserId,
  event: '0000000000000000-1-0' as EventId,
} as const;
