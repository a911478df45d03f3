import type { EventId } from '#core/domain/ids.ts';
import { templateDifferences } from '#core/domain/letters/template-differences.ts';
import type { Calendar } from '#core/domain/time/calendar.ts';
import { calendarDifferences } from '#core/domain/time/calendar-differences.ts';
import type { Instant } from '#core/domain/time/moment.ts';
import { parseNormalCalendar } from '#core/formats/calendar/normal.ts';
import { readLetterTemplate } from '#core/formats/letter-template.ts';
import type { OfficeBook } from '../office-book.ts';
import type { Offers, Shipped } from '../ports/offers.ts';
import { compareVersions } from '../procedures/version-numbers.ts';
import { mayAnywhere, mayInOffice } from '../rights.ts';
import type { OpenOffice } from '../session.ts';

/** A text of the office of which the program brings a newer version. */
export type NewerText = Readonly<{
  id: string;
  name: string;
  has: string;
  text: Shipped;
  differences: readonly string[];
}> &
  (Readonly<{ kind: 'calendar'; table: Calendar }> | Readonly<{ kind: 'template' }>);

/** What stands in the office and comes newer with the program: calendars first, then letter templates. */
export const newerTextsOf = (book: OfficeBook, offers: Offers, now: Instant): readonly NewerText[] => [
  ...newerCalendars(book, offers, now),
  ...newerTemplates(book, offers),
];

const isNewer = (offered: Shipped | null, has: string): offered is Shipped =>
  offered !== null && compareVersions(offered.version, has) > 0;

function newerCalendars({ calendars }: OfficeBook, offers: Offers, now: Instant): readonly NewerText[] {
  return Object.values(calendars.calendars).flatMap(({ id, name, version }): NewerText[] => {
    const text = offers.calendar(id);
    if (!isNewer(text, version)) return [];
    const table = parseNormalCalendar(text.normal);
    const differences = calendarDifferences(calendars.known(id, now), known(calendars, { text, table }, now));
    return [{ kind: 'calendar', id, name, has: version, text, table, differences }];
  });
}

/** The table as it would stand: what people settled of single days outlives it. */
const known = (
  calendars: OfficeBook['calendars'],
  { text, table }: Readonly<{ text: Shipped; table: Calendar }>,
  now: Instant,
): Calendar => calendars.after(adoption(text, table, now)).known(table.id, now);

/** The act as the book reads it, before it is recorded. */
export const adoption = ({ sha256 }: Shipped, table: Calendar, at: Instant) =>
  ({ id: sha256 as string as EventId, at, calendar: table.id, reason: '', change: 'adopted', table }) as const;

function newerTemplates({ templates }: OfficeBook, offers: Offers): readonly NewerText[] {
  const last = new Map(templates.map(({ template }) => [template.id, template]));
  return [...last.values()].flatMap((stands): NewerText[] => {
    const { id, name, version: has } = stands;
    const text = offers.templates().find((one) => one.id === id) ?? null;
    if (!isNewer(text, has)) return [];
    const read = readLetterTemplate(text.source);
    if (!read.ok) throw new Error(`the template ${id} of the program cannot be read`);
    return [{ kind: 'template', id, name, has, text, differences: templateDifferences(stands, read.value) }];
  });
}

/** Adopted by the administrator, or by whom the procedure lets activate versions. */
export const mayAdoptTexts = (book: OfficeBook, { user }: OpenOffice, now: Instant): boolean =>
  mayInOffice(book, user, 'adopt_version') || mayAnywhere(book, user, 'activate_version', now);
