import type { OutputOf } from '#core/contract/client.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { isWaiting } from '#core/domain/cases/case-file.ts';
import { explainClock } from '#core/domain/cases/clock-view.ts';
import { foldCase } from '#core/domain/cases/fold.ts';
import { type CaseId, type DeviceId, eventId, type Sha256 } from '#core/domain/ids.ts';
import { ruleWords } from '#core/domain/procedures/condition-words.ts';
import type { Procedure } from '#core/domain/procedures/procedure.ts';
import type { ClockReckoning, Moment } from '#core/domain/procedures/reckoning.ts';
import type { CaseEvent, DraftOf } from '#core/domain/record/events.ts';
import { CalendarEnds } from '#core/domain/time/business-days.ts';
import type { CalendarBook } from '#core/domain/time/calendar-book.ts';
import { type Day, dateOf, dayOf } from '#core/domain/time/civil.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { instantAt, localDay } from '#core/domain/time/zone.ts';
import { valuesOf } from './example-facts.ts';

type Example = Omit<OutputOf<'procedures.example'>, 'reading'>;

/** The line of days is so long at most, and so short at least. */
const LONGEST = 92;
const SHORTEST = 20;

const HASH = '0'.repeat(64) as Sha256;
const ID = '00000000-0000-4000-8000-000000000000' as CaseId;

type Asked = Readonly<{
  procedure: Procedure;
  calendars: CalendarBook;
  received: PlainDate;
  facts: Readonly<Record<string, string>>;
}>;

/** A letter delivered on a day, as the record would have it: registered at once, with the facts of the example. */
function eventsOf({ procedure, received, facts }: Asked, at: Instant): readonly CaseEvent[] {
  const occurred = { instant: at, zone: procedure.zone };
  const receipt = {
    letter_dated: null,
    postmarked: received,
    delivered: received,
    delivered_time: null,
    scanned: null,
    at: null,
  };
  const given = Object.entries(facts).flatMap(([fact, value]) => {
    const known = valuesOf(procedure, fact).find((one) => String(one) === value);
    return known === undefined ? [] : [{ fact, value: known }];
  });
  const said = given.map(
    ({ fact, value }): DraftOf<'case'> =>
      procedure.axes.some(({ id }) => id === fact)
        ? { type: 'classified', v: 1, occurred, data: { axis: fact, value } }
        : { type: 'fact_set', v: 1, occurred, data: { fact, value } },
  );
  const drafts: readonly DraftOf<'case'>[] = [
    { type: 'registered', v: 1, occurred, data: { item: null, reference: '', procedure: HASH, channel: 'post' } },
    { type: 'fact_set', v: 1, occurred, data: { fact: 'receipt', value: receipt } },
    ...said,
  ];
  const dev = '0'.repeat(16) as DeviceId;
  const recorded = { dev, seq: 1, act: ID, user: '', second: null, wallMs: at };
  return drafts.map((draft, index) => ({ ...draft, ...recorded, id: eventId(dev, 1, index), hlc: index, index }));
}

/**
 * The clocks of a procedure for a letter delivered on a day at a time nobody knows (G-09), with the facts of the
 * example: by the same fold as every case. Fails with a sentence where the calendars do not reach that far (G-29).
 */
export function exampleOf(asked: Asked): Example | string {
  const { procedure, calendars, received } = asked;
  const at = instantAt(procedure.zone, dayOf(received), procedure.office.open);
  try {
    const file = foldCase(ID, eventsOf(asked, at), { procedureOf: () => procedure, calendars }, at);
    if (isWaiting(file)) throw new Error('an example has its procedure');
    return drawn(file, received);
  } catch (error) {
    if (error instanceof CalendarEnds)
      return `The holidays of ${error.calendar} are not known for ${error.year}. Choose a day within its years (G-29).`;
    throw error;
  }
}

function drawn(file: CaseFile, received: PlainDate): Example {
  const { zone } = file.office;
  const dayIn = (moment: Moment | null): Day | null =>
    moment === null ? null : 'date' in moment ? dayOf(moment.date) : localDay(zone, moment.instant);
  const running = file.clocks.filter(
    ({ start, due, until, refusal }) => start !== null && (due ?? until ?? refusal) !== null,
  );
  const ends = running.flatMap(({ due, outer }) => [dayIn(due), dayIn(outer)]).filter((day) => day !== null);
  const first = dayOf(received);
  const reach = Math.max(...ends.filter((day) => day - first <= LONGEST), first + SHORTEST);
  const placed = (moment: Moment | null): PlainDate | null => {
    const day = dayIn(moment);
    return day === null || day < first || day > reach ? null : dateOf(day);
  };
  return {
    days: Array.from({ length: reach - first + 1 }, (_, index) => lineDay(file, first + index)),
    clocks: running.toSorted(byEnd(dayIn)).map((clock) => ({
      view: viewOf(file, clock),
      start: placed(clock.start),
      workBy: placed(clock.workBy),
      due: placed(clock.due ?? clock.until),
      outer: placed(clock.outer),
    })),
    waiting: file.procedure.clocks
      .filter(({ id }) => !running.some(({ clock }) => clock === id))
      .map((rule) => ({ name: rule.title, rule: ruleWords(rule), clause: rule.clause })),
  };
}

const byEnd =
  (dayIn: (moment: Moment | null) => Day | null) =>
  (one: ClockReckoning, other: ClockReckoning): number =>
    (dayIn(one.due ?? one.until) ?? Number.MAX_SAFE_INTEGER) -
    (dayIn(other.due ?? other.until) ?? Number.MAX_SAFE_INTEGER);

function viewOf(file: CaseFile, clock: ClockReckoning): Example['clocks'][number]['view'] {
  const { strip, steps, amendments, ...view } = explainClock(file, clock, file.asOf);
  return { ...view, strip: [...strip], steps: [...steps], amendments: [...amendments] };
}

/** A day as duties count it: an estimated day works for them and is drawn apart (G-14). */
function lineDay({ procedure, book, asOf }: CaseFile, day: Day): Example['days'][number] {
  const table = book.table(procedure.calendars.duties, 'duty', asOf, procedure.calendars.estimated);
  const date = dateOf(day);
  const reasons = table.reasons(day);
  const closure = book.closures.find((one) => one.date === date);
  const named = reasons.find(({ kind }) => kind === 'holiday') ?? reasons.find((reason) => reason.name !== '');
  const name = named === undefined ? null : `${named.name} (${named.calendar})`;
  if (!table.isOpen(day)) return { date, kind: named?.kind === 'holiday' ? 'holiday' : 'weekend', name };
  if (closure !== undefined) return { date, kind: 'closure', name: closure.name };
  return { date, kind: named?.kind === 'estimated' ? 'estimated' : 'work', name };
}
