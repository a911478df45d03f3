import type { CaseSources } from '#core/domain/cases/fold.ts';
import { type Roster, rosterOf } from '#core/domain/people/roster.ts';
import type { EventOf } from '#core/domain/record/events.ts';
import type { CalendarBook } from '#core/domain/time/calendar-book.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import { type AdoptedProcedure, adoptedProcedures } from './adopted-procedures.ts';
import { type AdoptedTemplate, adoptedTemplates } from './adopted-templates.ts';
import { calendarBookOf } from './calendars.ts';
import { localDate } from './local-time.ts';
import { type OfficeSettings, settingsOf } from './office-settings.ts';
import { type Person, personsOf } from './persons.ts';
import type { OpenStore } from './ports/store.ts';
import type { OpenOffice } from './session.ts';

/** What cases rest on and what every screen needs, as read from the record: the office without its cases. */
export type OfficeBook = Readonly<{
  settings: OfficeSettings;
  roster: Roster;
  persons: ReadonlyMap<string, Person>;
  procedures: readonly AdoptedProcedure[];
  calendars: CalendarBook;
  templates: readonly AdoptedTemplate[];
}>;

export type Books = Readonly<{
  /** Reads the office that is open; remembered until `forget`. */
  of(office: OpenOffice): OfficeBook;
  /** Reads a store that nobody has signed in to yet. */
  read(store: OpenStore): OfficeBook;
  /** After an act on people, settings, procedures, calendars or templates, and at lock. */
  forget(): void;
}>;

export function booksInMemory(): Books {
  let known: Readonly<{ store: OpenStore; book: OfficeBook }> | null = null;
  return {
    of({ store }) {
      if (known?.store !== store) known = { store, book: readBook(store) };
      return known.book;
    },
    read: readBook,
    forget() {
      known = null;
    },
  };
}

function readBook(store: OpenStore): OfficeBook {
  const { office } = store;
  return {
    settings: settingsOf(store.events('settings', office)),
    roster: rosterOf(store.events('people', office)),
    persons: personsOf(store),
    procedures: adoptedProcedures(store.events('procedures', office)),
    calendars: calendarBookOf(store.events('calendars', office)),
    templates: adoptedTemplates(store.events('templates', office)),
  };
}

type AdoptedEvents = Readonly<{
  procedures: readonly EventOf<'procedures'>[];
  calendars: readonly EventOf<'calendars'>[];
}>;

/** What cases are folded from besides their own events, out of the adopted texts: for the store's projections. */
export const readSources = ({ procedures, calendars }: AdoptedEvents): CaseSources =>
  sourcesOf({ procedures: adoptedProcedures(procedures), calendars: calendarBookOf(calendars) });

/** What cases are folded from besides their own events. */
export const sourcesOf = ({ procedures, calendars }: Pick<OfficeBook, 'procedures' | 'calendars'>): CaseSources => ({
  procedureOf: (sha256) => procedures.find((adopted) => adopted.sha256 === sha256)?.procedure ?? null,
  calendars,
});

/** The version that governs what was received on `date`: the latest in force then; the first covers everything earlier (G-22). */
export function procedureInForce(book: OfficeBook, date: PlainDate): AdoptedProcedure {
  const [first] = book.procedures;
  const found = book.procedures.findLast((adopted) => adopted.inForceFrom <= date) ?? first;
  if (found === undefined) throw new Error('an office has a procedure');
  return found;
}

/** The procedure in force on the office's day of `now`: what its screens speak of where no case is meant. */
export const currentProcedure = (book: OfficeBook, now: Instant): AdoptedProcedure =>
  procedureInForce(book, localDate(book.settings.zone, now));

/** Versions that have been in force by `now`; one that is still to come gives nobody a right yet. */
export const begunProcedures = (book: OfficeBook, now: Instant): readonly AdoptedProcedure[] => {
  const { inForceFrom } = currentProcedure(book, now);
  return book.procedures.filter((adopted) => adopted.inForceFrom <= inForceFrom);
};
