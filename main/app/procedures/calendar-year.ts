import type { OutputOf } from '#core/contract/client.ts';
import type { EventOf } from '#core/domain/record/events.ts';
import { fail, ok } from '#core/domain/result.ts';
import type { Calendar, CalendarDay } from '#core/domain/time/calendar.ts';
import { dateOf, dayFrom, weekdayOf } from '#core/domain/time/civil.ts';
import { type Instant, isLeapYear, type PlainDate, placeOf } from '#core/domain/time/moment.ts';
import { dateWords, shortDateWords } from '#core/domain/time/words.ts';
import type { HandlerOf } from '../handling.ts';
import { localDate } from '../local-time.ts';
import { inOffice, type Needs } from '../needs.ts';
import type { OfficeBook } from '../office-book.ts';
import type { OpenOffice } from '../session.ts';
import { mayChangeDays } from './change-days.ts';
import { OFFICE } from './office-closures.ts';
import { nameOf } from './standing.ts';
import { unconfirmedIn, yearsInUse } from './unconfirmed.ts';

type Year = OutputOf<'calendars.year'>;
type DayEvent = Extract<EventOf<'calendars'>, { type: 'day_confirmed' | 'day_added' }>;

/** A year of a calendar: its closed and named days, what each rests on, and who confirmed it. */
export const calendarYear = (needs: Needs<'session' | 'books' | 'platform'>): HandlerOf<'calendars.year'> =>
  inOffice<'calendars.year'>(needs, (office, asked) => {
    const book = needs.books.of(office);
    const now = needs.platform.now();
    const today = localDate(book.settings.zone, now);
    const calendars = Object.values(book.calendars.calendars);
    const [first] = calendars;
    const id = asked.calendar ?? first?.id ?? OFFICE;
    const calendar = id === OFFICE ? officeCalendar(book) : knownCalendar(book, id, now);
    if (calendar === null) return fail({ failure: 'calendar.not-found' });
    const year = Math.min(Math.max(asked.year ?? Number(today.slice(0, 4)), calendar.from), calendar.to);
    const rows = calendar.days.filter(({ date }) => date.startsWith(String(year))).toSorted(byDate);
    const acts = actsOn(office, id);
    return ok({
      calendars: [
        ...calendars.map((one) => ({
          id: one.id,
          name: one.name,
          unconfirmed: unconfirmedIn(book.calendars, one.id, yearsInUse(today), now).length,
        })),
        { id: OFFICE, name: 'Office closures', unconfirmed: 0 },
      ],
      calendar: id,
      name: calendar.name,
      version: calendar.version,
      year,
      first: calendar.from,
      last: calendar.to,
      today,
      days: daysOf(calendar, year, id === OFFICE),
      rows: rows.map((row) => rowOf(row, acts.get(row.date), book)),
      foot: footOf(calendar, rows, id === OFFICE),
      mayChange: mayChangeDays(book, office, now),
    });
  });

const byDate = (one: CalendarDay, other: CalendarDay): number => (one.date < other.date ? -1 : 1);

const knownCalendar = ({ calendars }: OfficeBook, id: string, asOf: Instant): Calendar | null =>
  Object.hasOwn(calendars.calendars, id) ? calendars.known(id, asOf) : null;

/** The office's own closures as a calendar without a weekend of its own, over the years that its tables know. */
function officeCalendar({ calendars }: OfficeBook): Calendar {
  const tables = Object.values(calendars.calendars);
  const days = calendars.closures.map(
    ({ date, name }): CalendarDay => ({
      date,
      name,
      status: 'confirmed',
      source: 'by the office',
      open: false,
    }),
  );
  return {
    id: OFFICE,
    name: 'Office closures',
    version: '',
    from: Math.max(...tables.map(({ from }) => from)),
    to: Math.min(...tables.map(({ to }) => to)),
    weekend: ['sat', 'sun'],
    days,
  };
}

/** What people last said about each day. */
const actsOn = ({ store, id }: OpenOffice, calendar: string): ReadonlyMap<PlainDate, DayEvent> =>
  new Map(
    store
      .events('calendars', id)
      .flatMap((event) =>
        (event.type === 'day_confirmed' || event.type === 'day_added') && event.data.calendar === calendar
          ? [[event.data.date, event] as const]
          : [],
      ),
  );

function daysOf(calendar: Calendar, year: number, ofOffice: boolean): Year['days'] {
  const named = new Map(calendar.days.map((row) => [row.date, row]));
  const first = dayFrom({ year, month: 1, day: 1 });
  return Array.from({ length: isLeapYear(year) ? 366 : 365 }, (_, index) => first + index).flatMap(
    (day): Year['days'] => {
      const date = dateOf(day);
      const row = named.get(date);
      const weekend = calendar.weekend.includes(weekdayOf(day));
      const name = row?.name ?? null;
      if (row?.open === true) return [{ date, kind: 'opened', name, open: true }];
      if (row !== undefined && ofOffice) return [{ date, kind: 'closure', name, open: false }];
      if (row !== undefined) {
        const kind = row.status === 'estimated' ? 'estimated' : 'holiday';
        return [{ date, kind, name, open: false }];
      }
      return weekend ? [{ date, kind: 'weekend', name: null, open: false }] : [];
    },
  );
}

function rowOf(row: CalendarDay, event: DayEvent | undefined, book: OfficeBook): Year['rows'][number] {
  return {
    date: row.date,
    words: shortDateWords(row.date),
    name: row.name === '' ? 'no name' : row.name,
    status: row.status,
    source: row.source,
    closed: !row.open,
    by: event === undefined ? null : byWords(event, book),
  };
}

/** `confirmed Mon 21 Dec 2026 by Tomas Girdvainis: announced on 20 December` */
function byWords(event: DayEvent, book: OfficeBook): string {
  const verb = event.type === 'day_confirmed' ? 'confirmed' : event.data.closed ? 'closed' : 'opened';
  const on = dateWords(localDate(book.settings.zone, placeOf(event.occurred)));
  return `${verb} ${on} by ${nameOf(book, event.user)}: ${event.data.reason}`;
}

function footOf({ from, to, version, name }: Calendar, rows: readonly CalendarDay[], ofOffice: boolean): string {
  if (ofOffice) return 'A closure moves office moments and permissions; it makes no duty later.';
  const open = rows.filter(({ status }) => status !== 'confirmed').length;
  const years = `${name} ${version}, ${from} to ${to}.`;
  if (open === 0) return `${years} Every day of this year is confirmed.`;
  return `${years} ${open === 1 ? 'One day' : `${open} days`} of this year not confirmed yet.`;
}
