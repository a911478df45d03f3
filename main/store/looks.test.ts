import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { UserId } from '#core/domain/ids.ts';
import { fail } from '#core/domain/result.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import {
  aMachine,
  anOffice,
  FOUNDER,
  machineOf,
  signedIn,
  type TestMachine,
  withoutProcedures,
} from '#test/support/a-vault.ts';
import { maintain } from './maintenance.ts';
import type { Parts } from './office.ts';

const [first, second] = ['44444444-4444-4444-8444-444444444444', '55555555-5555-4555-8555-555555555555'];
const user = '33333333-3333-4333-8333-333333333333' as UserId;

let machine: TestMachine;
beforeEach(async () => {
  machine = aMachine();
  (await anOffice(machine)).store.close();
});
afterEach(() => {
  machine.remove();
});

const opened = (work: (parts: Pick<Parts, 'db' | 'recorder'>) => void) =>
  maintain({ folder: machine.data, ...FOUNDER, machine: machineOf(machine, withoutProcedures) }, work);

/** What was looked at, as the store holds it. */
const written = ({ db }: Pick<Parts, 'db'>): readonly string[] =>
  db
    .prepare<[], Uint8Array>('SELECT entry FROM look ORDER BY seq')
    .pluck()
    .all()
    .map((entry) => (JSON.parse(Buffer.from(entry).toString()) as string[]).at(-1) ?? '');

const lookedAt = (id: string | undefined) => ({
  user,
  kind: 'case' as const,
  id: id ?? '',
  at: machine.clock.now as Instant,
});

const full = "CREATE TEMP TRIGGER full BEFORE INSERT ON look BEGIN SELECT RAISE(ABORT, 'full'); END";

describe('a look', () => {
  test('is written at once when it is the first of a person at a thing that day, and waits when it is not', () =>
    opened((parts) => {
      parts.recorder.look(lookedAt(first));
      parts.recorder.look(lookedAt(first));
      expect(written(parts)).toEqual([first]);
      parts.recorder.look(lookedAt(second));
      expect(written(parts)).toEqual([first, first, second]);
      machine.clock.now += 86_400_000;
      parts.recorder.look(lookedAt(first));
      expect(written(parts)).toHaveLength(4);
    }));

  test('that could not be written is asked for again before anything is shown, and none that waited is lost', () =>
    opened((parts) => {
      parts.recorder.look(lookedAt(first));
      parts.recorder.look(lookedAt(first));
      parts.db.exec(full);
      for (const look of [lookedAt(second), lookedAt(second)])
        expect(() => {
          parts.recorder.look(look);
        }).toThrow('full');
      expect(() => {
        parts.recorder.flush();
      }).toThrow('full');
      parts.db.exec('DROP TRIGGER full');
      parts.recorder.look(lookedAt(second));
      expect(written(parts)).toEqual([first, first, second]);
    }));

  test('waits on when the act that would have written it is refused', async () => {
    const { store, signer } = await signedIn(machine);
    store.look(user, 'case', first ?? '', machine.clock.now as Instant);
    store.look(user, 'case', first ?? '', machine.clock.now as Instant);
    store.act({ by: signer, second: null }, () => fail('case.gate'));
    store.close();
    await opened((parts) => {
      expect(written(parts)).toEqual([first, first]);
    });
  });
});
