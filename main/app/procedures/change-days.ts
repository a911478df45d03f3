import type { InputOf } from '#core/contract/client.ts';
import type { Moves } from '#core/contract/procedures.ts';
import type { DraftOf } from '#core/domain/record/events.ts';
import { fail, ok, type Result } from '#core/domain/result.ts';
import type { Calendar } from '#core/domain/time/calendar.ts';
import { dayOf, weekdayOf } from '#core/domain/time/civil.ts';
import type { Instant, Occurred, PlainDate } from '#core/domain/time/moment.ts';
import { dateWords } from '#core/domain/time/words.ts';
import type { HandlerOf } from '../handling.ts';
import { localDate } from '../local-time.ts';
import { inOffice, type Needs, stillOpen } from '../needs.ts';
import { type OfficeBook, sourcesOf } from '../office-book.ts';
import { recordOver } from '../record-over.ts';
import { mayAnywhere, mayInOffice } from '../rights.ts';
import { authorOf, type OpenOffice } from '../session.ts';
import { movesOf, reckonAnew } from './moves.ts';
import { OFFICE } from './office-closures.ts';
import { readDay } from './typed-day.ts';

type Input = Omit<InputOf<'calendars.change'>, 'days'> & Readonly<{ days: readonly PlainDate[] }>;

/** Days are confirmed, closed and opened by the administrator, or by whom a procedure gives `confirm_holiday`. */
export const mayChangeDays = (book: OfficeBook, { user }: OpenOffice, now: Instant): boolean =>
  mayInOffice(book, user, 'adopt_version') || mayAnywhere(book, user, 'confirm_holiday', now);

/**
 * Changes days of a calendar by an act with a reason, and reckons anew what rests on it. Dates that move are visible
 * amendments; a date that was told stays as the target (G-14, G-16).
 */
export const changeDays = (needs: Needs<'session' | 'books' | 'platform' | 'emit'>): HandlerOf<'calendars.change'> =>
  inOffice<'calendars.change'>(needs, async (office, asked) => {
    const book = needs.books.of(office);
    const now = needs.platform.now();
    if (!mayChangeDays(book, office, now)) return fail({ failure: 'right.missing' });
    const days = typedDays(asked.days, localDate(book.settings.zone, now));
    if (!days.ok) return fail({ failure: 'calendar.day', detail: days.failure });
    const input: Input = { ...asked, days: days.value };
    if (input.calendar !== OFFICE && !Object.hasOwn(book.calendars.calendars, input.calendar))
      return fail({ failure: 'calendar.not-found' });
    const wrong = wrongDay(book, input, now);
    if (wrong !== null) return fail({ failure: 'calendar.day', detail: wrong });
    const before = sourcesOf(book);
    record(office, input, { instant: now, zone: book.settings.zone });
    needs.books.forget();
    await reckonAnew(needs, office, now);
    if (!stillOpen(needs, office)) return fail({ failure: 'session.locked' });
    const after = sourcesOf(needs.books.of(office));
    const moves = await movesOf(needs, office, { before, after, concerns: () => true, now });
    return moves === null ? fail({ failure: 'session.locked' }) : ok({ sentence: sentenceOf(input, moves), moves });
  });

function typedDays(typed: readonly string[], today: PlainDate): Result<readonly PlainDate[], string> {
  const readings = typed.map((day) => readDay(day, today, null));
  const misread = readings.find(({ date }) => date === null);
  if (misread !== undefined) return fail(misread.error ?? 'Say which day.');
  return ok([...new Set(readings.flatMap(({ date }) => date ?? []))]);
}

/** Why one of the days cannot be changed like this; null where all can. */
function wrongDay(book: OfficeBook, input: Input, now: Instant): string | null {
  if (input.change === 'close' && input.name === '')
    return 'Say what the day is called: it stands in every explanation.';
  const refusal = input.calendar === OFFICE ? wrongClosure : wrongTableDay;
  return input.days.map((date) => refusal(book, { ...input, date }, now)).find((wrong) => wrong !== null) ?? null;
}

type One = Input & Readonly<{ date: PlainDate }>;

function wrongClosure({ calendars }: OfficeBook, { change, date }: One): string | null {
  const closed = calendars.closures.some((closure) => closure.date === date);
  if (change === 'confirm') return 'A closure of the office is its own decision and needs no confirming.';
  if (change === 'close') return closed ? `The office is closed on ${dateWords(date)} already.` : null;
  return closed ? null : `The office is not closed on ${dateWords(date)}.`;
}

function wrongTableDay({ calendars }: OfficeBook, { calendar: id, change, date }: One, now: Instant): string | null {
  const calendar = calendars.known(id, now);
  const year = Number(date.slice(0, 4));
  if (year < calendar.from || year > calendar.to)
    return `${calendar.name} answers for ${calendar.from} to ${calendar.to}; ${dateWords(date)} lies outside (G-29).`;
  const row = calendar.days.find((one) => one.date === date);
  const shut = isShut(calendar, date);
  if (change === 'confirm') {
    if (row === undefined)
      return `${dateWords(date)} is no named day of ${calendar.name}. Close it as a new day instead.`;
    return row.status === 'confirmed' && !row.open ? `${dateWords(date)} is confirmed already.` : null;
  }
  if (change === 'close') return shut && row?.status !== 'estimated' ? `${dateWords(date)} is closed already.` : null;
  return shut ? null : `${dateWords(date)} is a working day already.`;
}

function isShut(calendar: Calendar, date: PlainDate): boolean {
  const row = calendar.days.find((one) => one.date === date);
  return row === undefined ? calendar.weekend.includes(weekdayOf(dayOf(date))) : !row.open;
}

function record(office: OpenOffice, { calendar, change, days, name, reason }: Input, occurred: Occurred): void {
  const draft = (date: PlainDate): DraftOf<'calendars'> =>
    change === 'confirm'
      ? { type: 'day_confirmed', v: 1, occurred, data: { calendar, date, reason } }
      : { type: 'day_added', v: 1, occurred, data: { calendar, date, name, closed: change === 'close', reason } };
  office.store.act(authorOf(office), (act) => {
    recordOver(act, 'calendars', office.id, days.map(draft));
    return ok(null);
  });
}

const verbs = { confirm: 'confirmed', close: 'closed', open: 'opened' } as const;

function sentenceOf({ days, change }: Input, { total, cases }: Moves): string {
  const [only] = days;
  const what = days.length === 1 && only !== undefined ? `${dateWords(only)} was` : `${days.length} days were`;
  const moved =
    total === 0
      ? 'No date of an open case moved.'
      : `${total === 1 ? 'One date' : `${total} dates`} of ${cases === 1 ? 'one open case' : `${cases} open cases`} moved; what was told stays as the target.`;
  return `${what} ${verbs[change]}. ${moved}`;
}
