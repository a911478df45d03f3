import { fail, ok } from '#core/domain/result.ts';
import type { HandlerOf } from '../handling.ts';
import { localDate } from '../local-time.ts';
import { inOffice, type Needs } from '../needs.ts';
import { bookWith } from './book-with.ts';
import { exampleOf } from './example.ts';
import { openChoice, procedureIn, versionsIn } from './reading.ts';
import { readDay } from './typed-day.ts';

const nothing = { days: [], clocks: [], waiting: [] };

/** The clocks of a procedure on a line of days, for an example receipt that a person picks. */
export const exampleClocks = (
  needs: Needs<'session' | 'books' | 'platform' | 'offers'>,
): HandlerOf<'procedures.example'> =>
  inOffice<'procedures.example'>(needs, (office, { choice, received, facts }) => {
    const open = openChoice(needs, versionsIn(office), choice);
    if (open === null) return fail({ failure: 'procedure.not-found' });
    const procedure = procedureIn(open);
    const today = localDate(procedure.zone, needs.platform.now());
    const reading = readDay(received, today, today);
    if (reading.date === null) return ok({ reading, ...nothing });
    const calendars = bookWith(needs.books.of(office).calendars, needs.offers, procedure);
    const example = exampleOf({ procedure, calendars, received: reading.date, facts });
    if (typeof example === 'string') return ok({ reading: { ...reading, error: example }, ...nothing });
    return ok({ reading, ...example });
  });
