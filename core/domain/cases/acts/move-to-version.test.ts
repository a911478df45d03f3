import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aFoldedCase, asta } from '#test/support/a-folded-case.ts';
import type { CaseEvent } from '../../record/events.ts';
import type { PlainDate } from '../../time/moment.ts';
import { summarise } from '../summary.ts';
import { timelineOf } from '../timeline.ts';
import { undo } from './mark.ts';
import { moveToVersion } from './move-to-version.ts';

const reason = 'The board wants the shorter target';
const today = '2026-12-21' as PlainDate;
type Kase = ReturnType<typeof aFoldedCase>;
type Newer = ReturnType<Kase['adopts']>;

/** An urgent complaint whose fraud question is decided: its answer is due in fourteen business days. */
function anUrgentCase(): Kase {
  const kase = aFoldedCase({
    axes: [
      { axis: 'fraud', value: false },
      { axis: 'urgent', value: true },
    ],
  });
  kase.itIs('2026-12-21T10:00:00+02:00');
  return kase;
}

const move = (kase: Kase, newer: Newer | null, over: Parameters<Kase['actor']>[0] = {}) =>
  moveToVersion(kase.file(), { newer, reason }, kase.actor(over));

const refusal = (kase: Kase, newer: Newer | null) => {
  const moved = move(kase, newer);
  return moved.ok ? null : [moved.failure.failure, moved.failure.detail];
};

type Fields = Readonly<Record<string, unknown>>;

describe('G-22: a running case and a newer version of its procedure', () => {
  test('goes by it when every clock gets no later and nothing is lost; the old date stays to see', () => {
    const kase = anUrgentCase();
    expect(kase.clock('urgent').due).toEqual({ date: '2026-12-29' });
    const newer = kase.adopts({ urgent_target: '3 business days' });
    kase.decide(move(kase, newer));
    const file = kase.file();
    expect([file.procedure.version, file.procedureHash]).toEqual([newer.procedure.version, newer.sha256]);
    expect(kase.clock('urgent')).toMatchObject({
      due: { date: '2026-12-23' },
      amendments: [{ was: { date: '2026-12-29' }, cause: `moved to version 1.0.1: ${reason} (G-22)` }],
    });
    expect(kase.clock('final')).toMatchObject({ due: { date: '2027-01-11' }, amendments: [] });
    const [entry] = timelineOf(file, () => 'Tomas', today)[0]?.entries ?? [];
    expect(entry).toMatchObject({ lead: 'Moved to version 1.0.1', words: `Reason: ${reason}`, mayStrike: true });
  });

  test('stays on its own when one clock would get later, and hears which one', () => {
    const kase = anUrgentCase();
    const newer = kase.adopts({ urgent_target: '3 business days', final_count: 'excluded' });
    expect(refusal(kase, newer)).toEqual([
      'case.gate',
      'Final response would get later: Mon 11 Jan 2027 now, Tue 12 Jan 2027 by the newer version (LB-28, G-22).',
    ]);
  });

  test('stays on its own when a clock that has not begun would take longer', () => {
    const kase = anUrgentCase();
    expect(refusal(kase, kase.adopts({ review_in: '35 business days' }))?.[1]).toMatch(
      /^Review outcome might get later: 14 business days from .* The newer version says: 35 business days from /u,
    );
    expect(refusal(kase, kase.adopts({ review_in: '10 business days' }))).toBe(null);
  });

  test('stays on its own when what the firm may do to it would come sooner', () => {
    const kase = anUrgentCase();
    expect(refusal(kase, kase.adopts({ reply_in: '5 business days' }))?.[1]).toContain('Answer to our request');
  });

  test('stays on its own when something would be lost: an element of a letter, a body, a clock, a promise', () => {
    const kase = anUrgentCase();
    const without = (change: (raw: Fields) => Fields) => refusal(kase, kase.adopts({}, change as never))?.[1];
    const clocks = (raw: Fields) => raw.clocks as readonly Fields[];
    expect(
      without((raw) => {
        const letters = raw.letters as Readonly<Record<string, readonly string[]>>;
        return {
          ...raw,
          letters: { ...letters, final_rejected: letters.final_rejected?.filter((one) => one !== 'court_right') },
        };
      }),
    ).toBe('The newer version has no longer court right in the letter final rejected (G-22).');
    expect(
      without((raw) => ({ ...raw, external: (raw.external as readonly Fields[]).filter(({ id }) => id !== 'vvtat') })),
    ).toBe('The newer version has no longer State Consumer Rights Protection Authority as a body to turn to (G-22).');
    expect(without((raw) => ({ ...raw, clocks: clocks(raw).filter(({ id }) => id !== 'update') }))).toContain(
      'Progress update is gone in the newer version (LB-44, G-22).',
    );
    expect(
      without((raw) => ({
        ...raw,
        clocks: clocks(raw).map((clock) => (clock.id === 'ack' ? { ...clock, promise: false } : clock)),
      })),
    ).toBe('Acknowledgement is no promise any more (LB-18, G-22).');
  });

  test('is moved by nobody without the right, and to nothing when none is newer', () => {
    const kase = anUrgentCase();
    const newer = kase.adopts({ urgent_target: '3 business days' });
    expect(move(kase, newer, { may: (_, act) => act !== 'activate_version' })).toMatchObject({
      failure: { failure: 'right.missing' },
    });
    expect(refusal(kase, null)).toEqual([
      'case.gate',
      'No newer version of its procedure is in force: the case stays as it is.',
    ]);
  });

  test('is taken back by an undo: the case goes by its own version again', () => {
    const kase = anUrgentCase();
    kase.decide(move(kase, kase.adopts({ urgent_target: '3 business days' })));
    const event = kase.events.find(({ type }) => type === 'moved_to_version');
    kase.decide(undo(kase.file(), { event: event?.id as never, reason: 'The wrong case', today }, kase.actor()));
    expect(kase.file().procedure.version).toBe('1.0.0');
    expect(kase.clock('urgent')).toMatchObject({ due: { date: '2026-12-29' }, amendments: [] });
  });

  test('is the same case in every order of arrival', () => {
    const kase = anUrgentCase();
    kase.decide(move(kase, kase.adopts({ urgent_target: '3 business days' })));
    kase.itIs('2026-12-21T11:00:00+02:00');
    kase.decide(move(kase, kase.adopts({ urgent_target: '2 business days' })));
    const seen = (events: readonly CaseEvent[]) => {
      const file = kase.arrived(events);
      return [summarise(file), file.clocks, file.procedureHash];
    };
    const known = seen(kase.events);
    const orders = fc.shuffledSubarray(kase.events, { minLength: kase.events.length });
    fc.assert(
      fc.property(orders, (events) => {
        expect(seen(events)).toEqual(known);
      }),
      { seed: 22, numRuns: 40 },
    );
    expect(kase.clock('urgent').due).toEqual({ date: '2026-12-22' });
    expect(kase.clock('urgent').amendments.map(({ was }) => was)).toEqual([
      { date: '2026-12-29' },
      { date: '2026-12-23' },
    ]);
  });

  test('that two workstations moved to different versions takes the stricter dates until a person settles it', () => {
    const kase = anUrgentCase();
    const [one, other] = [
      move(kase, kase.adopts({ urgent_target: '3 business days' })),
      move(kase, kase.adopts({ urgent_target: '2 business days' })),
    ];
    kase.decide(other);
    if (one.ok) kase.append(one.value.drafts, 'b'.repeat(16), asta, 50_000);
    expect(kase.file().conflicts.map(({ key }) => key)).toEqual(['version']);
    expect(kase.file().procedure.version).toBe('1.0.1');
    expect(kase.clock('urgent').due).toEqual({ date: '2026-12-22' });
    expect(refusal(kase, null)?.[0]).toBe('case.conflict');
  });
});
