import type { Clause, EventId } from '#core/domain/ids.ts';
import { judge, reckon } from '#core/domain/procedures/engine.ts';
import type { EngineEvent } from '#core/domain/procedures/engine-input.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { CalendarBook } from '#core/domain/time/calendar-book.ts';
import { dayOf } from '#core/domain/time/civil.ts';
import type { PlainDate } from '#core/domain/time/moment.ts';
import { dateWords } from '#core/domain/time/words.ts';
import { startOfDay } from '#core/domain/time/zone.ts';

export type Published = Readonly<{ on: PlainDate; proof: string }>;

const announced = (procedure: Procedure, on: PlainDate): EngineEvent => ({
  id: 'rule:policy_published' as EventId,
  type: 'policy_published',
  at: startOfDay(procedure.zone, dayOf(on)),
  date: on,
  order: 0,
  by: null,
  data: {},
});

/** The clock that says from when an announced change may count; null where the firm announces nothing (XO-02). */
export const noticeClock = ({ publish, clocks }: Procedure) =>
  clocks.find(({ id }) => id === publish.changeNotice) ?? null;

/** The first day on which a change published on `on` may count, by the procedure that stands; null = any day. */
export function earliestAfter(standing: Procedure, calendars: CalendarBook, on: PlainDate): PlainDate | null {
  const rule = noticeClock(standing);
  if (rule === null) return null;
  const asOf = startOfDay(standing.zone, dayOf(on));
  const { clocks } = reckon({ procedure: standing, calendars, events: [announced(standing, on)], asOf });
  const opens = clocks.find(({ clock }) => clock === rule.id)?.opens ?? null;
  return opens !== null && 'date' in opens ? opens.date : null;
}

/**
 * Why the procedure that stands does not let a change count from `from`: its gates of `activate_version`, asked at the
 * beginning of that day. Null where it does. Gaps of the new version are asked of the new version.
 */
export function noticeObjection(
  standing: Procedure,
  calendars: CalendarBook,
  { from, published }: Readonly<{ from: PlainDate; published: Published | null }>,
): Readonly<{ sentence: string; clause: Clause | null }> | null {
  const events = published === null ? [] : [announced(standing, published.on)];
  const proof = published === null || published.proof === '' ? 'missing' : 'present';
  const asOf = startOfDay(standing.zone, dayOf(from));
  const data = { publication_proof: proof, placeholders: 0 };
  const verdict = judge({ procedure: standing, calendars, events, asOf }, { act: 'activate_version', by: null, data });
  if (verdict.verdict !== 'refused') return null;
  const earliest = published === null ? null : earliestAfter(standing, calendars, published.on);
  const when = earliest === null || earliest <= from ? '' : ` The earliest day is ${dateWords(earliest)}.`;
  return { sentence: `${verdict.sentence}${when}`, clause: verdict.clause };
}
