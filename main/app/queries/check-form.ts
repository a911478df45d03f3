import { isMissed, latenessOf, previewOf } from '#core/domain/cases/acts/register.ts';
import type { CaseFile } from '#core/domain/cases/case-file.ts';
import { clockWords, momentShort } from '#core/domain/cases/clock-words.ts';
import { paperAccount, paperDays } from '#core/domain/post/paper-account.ts';
import type { PaperDates } from '#core/domain/post/paper-dates.ts';
import { unattendedBox, withoutPostmark } from '#core/domain/post/receipt-check.ts';
import type { ClockReckoning } from '#core/domain/procedures/reckoning.ts';
import { fail, ok } from '#core/domain/result.ts';
import { dayOf, weekdayOf } from '#core/domain/time/civil.ts';
import type { PlainDate } from '#core/domain/time/moment.ts';
import { worksOn } from '#core/domain/time/office-hours.ts';
import type { HandlerOf } from '../handling.ts';
import { localDate } from '../local-time.ts';
import { inOffice, type Needs } from '../needs.ts';
import { prepared } from '../post/prepare.ts';

/** Understands what has been typed, live, and says what registering would start. Writes nothing. */
export const checkForm = (needs: Needs<'session' | 'books' | 'platform' | 'hash'>): HandlerOf<'post.check'> =>
  inOffice<'post.check'>(needs, (office, { item, form }) => {
    const { store } = office;
    if (store.rows.item(item) === null) return fail({ failure: 'item.not-found' });
    const now = needs.platform.now();
    const { read, input } = prepared({ store, book: needs.books.of(office), item, form, now, hash: needs.hash });
    const file = previewOf(input);
    const strip = paperDays(read.dates, closedIn(file));
    const inOrder = Object.keys(read.errors).length === 0 && file.received !== null && file.submitted !== null;
    return ok({
      dates: read.readings,
      order:
        inOrder && file.received !== null && file.submitted !== null
          ? paperAccount({ received: file.received, submitted: file.submitted }, file.zone, localDate(file.zone, now))
          : null,
      strip: strip.map((day) => ({ ...day, marks: [...day.marks] })),
      starts: inOrder ? startsOf(file) : [],
      late: inOrder ? lateWords(file) : null,
      errors: { ...read.errors },
      warnings: inOrder
        ? { ...boxWarning(file, read.dates), ...postmarkWarning(file, read.dates), ...read.warnings, ...noDates(file) }
        : { ...read.warnings },
    });
  });

/** Days without office; in a year that the calendar does not know, its weekends alone (G-29). */
const closedIn =
  ({ office }: Pick<CaseFile, 'office'>) =>
  (date: PlainDate): boolean => {
    const day = dayOf(date);
    return office.table.knows(day) ? !worksOn(office, day) : !office.hours.days.includes(weekdayOf(day));
  };

/** Why a promise would get no date at all: the calendar does not reach that far (G-29). */
function noDates({ clocks }: CaseFile): Readonly<Record<string, string>> {
  const refused = clocks.find(({ kind, promise, refusal }) => kind === 'duty' && promise && refusal !== null);
  return refused === undefined || refused.refusal === null ? {} : { delivered: refused.refusal };
}

/** Asked only where the procedure lets a receipt be dated back (G-10). */
function boxWarning({ procedure, office }: CaseFile, dates: PaperDates): Readonly<Record<string, string>> {
  if (!procedure.receipt.backdateUnattended) return {};
  const sentence = unattendedBox(dates, closedIn({ office }));
  return sentence === null ? {} : { delivered: sentence };
}

/** Which date stands in for a postmark that cannot be read (G-08). */
function postmarkWarning({ submitted, zone }: CaseFile, dates: PaperDates): Readonly<Record<string, string>> {
  if (submitted === null) return {};
  const sentence = withoutPostmark(dates, 'date' in submitted ? submitted.date : localDate(zone, submitted.instant));
  return sentence === null ? {} : { postmarked: sentence };
}

/** The firm's promises that begin with the receipt, as they will stand once registered: one already late is owed. */
function startsOf(file: CaseFile) {
  return promised(file).map((clock) => {
    const breaches = isMissed(file, clock, file.asOf) ? [{ clock: clock.clock, anchor: clock.anchor }] : [];
    const chip = clockWords(clock, breaches, file.office, file.asOf);
    const when = clock.due === null ? '' : momentShort(file.office, clock.due, file.asOf);
    return { ...chip, when: chip.says.startsWith(when) ? '' : when };
  });
}

const promised = (file: CaseFile): readonly ClockReckoning[] =>
  file.clocks.filter(({ kind, promise, start, due }) => kind === 'duty' && promise && start !== null && due !== null);

/** `Late on arrival: 3 days in the tray. The cause is kept.` */
function lateWords(file: CaseFile): string | null {
  const missed = promised(file).find((clock) => isMissed(file, clock, file.asOf));
  return missed === undefined ? null : (latenessOf(file, missed, file.asOf)?.onArrival ?? null);
}
