import { dateOf, dayOf } from '../time/civil.ts';
import type { PlainDate } from '../time/moment.ts';
import { dateWords } from '../time/words.ts';
import type { PaperDates, PaperField, WallClock } from './paper-dates.ts';

type Sentences = Readonly<Partial<Record<PaperField, string>>>;

/** Sentences by field. Errors refuse the registration; warnings ask for a look and let it through. */
export type ReceiptCheck = Readonly<{ errors: Sentences; warnings: Sentences }>;

type Stop = Readonly<{
  field: Exclude<PaperField, 'deliveredTime'>;
  begins: string;
  noun: string;
  cannot: string;
  before: string;
}>;
type Dated = Readonly<{ stop: Stop; date: PlainDate }>;

/** The stops of a letter's life in their order, with the words the sentences need. */
const life: readonly Stop[] = [
  {
    field: 'letterDated',
    begins: 'Dated',
    noun: 'the date on the letter',
    cannot: 'be written',
    before: 'it was written',
  },
  { field: 'postmarked', begins: 'Postmarked', noun: 'the postmark', cannot: 'be posted', before: 'it was posted' },
  { field: 'delivered', begins: 'Delivered', noun: 'the delivery', cannot: 'arrive', before: 'it arrived' },
  { field: 'scanned', begins: 'Scanned', noun: 'the scan', cannot: 'be scanned', before: 'it was scanned' },
];

const A_YEAR_DAYS = 366;
/** A letter is rarely longer on its way; beyond this its date no longer stands in for the postmark (G-08). */
const USUAL_WAY_DAYS = 10;
const IF_MISDATED = ' If the letter itself is misdated, leave its date empty.';

/**
 * Checks the paper dates against one another and against `now`, in the order letter, postmark, delivery, scan, now.
 * The delivery is needed, for it starts the clocks (G-08). An error names both dates and the rule, and stands at the
 * later stop of the two.
 */
export function checkReceipt(dates: PaperDates, now: WallClock): ReceiptCheck {
  const known = life.flatMap((stop): Dated[] => {
    const date = dates[stop.field];
    return date === null ? [] : [{ stop, date }];
  });
  const errors = { ...missing(dates), ...disorder(known), ...future(known, dates, now) };
  return { errors, warnings: worthALook(dates, known, now.date) };
}

function missing({ delivered }: PaperDates): Sentences {
  if (delivered !== null) return {};
  return {
    delivered: 'The day of delivery is missing: it starts the clocks. Type the day the letter reached the address.',
  };
}

function disorder(known: readonly Dated[]): Sentences {
  const errors: Partial<Record<PaperField, string>> = {};
  for (const [place, { stop, date }] of known.entries()) {
    const before = known[place - 1];
    if (before === undefined || before.date <= date) continue;
    errors[stop.field] =
      `${stop.begins} ${dateWords(date)} lies before ${before.stop.noun} ${dateWords(before.date)}: ` +
      `a letter cannot ${stop.cannot} before ${before.stop.before}. Correct one of them.` +
      (before.stop.field === 'letterDated' ? IF_MISDATED : '');
  }
  return errors;
}

function future(known: readonly Dated[], { delivered, deliveredTime }: PaperDates, now: WallClock): Sentences {
  const errors: Partial<Record<PaperField, string>> = {};
  for (const { stop, date } of known) {
    if (date <= now.date) continue;
    errors[stop.field] =
      `${stop.begins} ${dateWords(date)} lies after today, ${dateWords(now.date)}: the day has not come yet. Correct it.` +
      (stop.field === 'letterDated' ? IF_MISDATED : '');
  }
  if (delivered === now.date && deliveredTime !== null && deliveredTime > now.time)
    errors.deliveredTime =
      `Delivered ${dateWords(delivered)} ${deliveredTime} lies after now, ${dateWords(now.date)} ${now.time}: ` +
      'the hour has not come yet. Correct it, or leave it empty.';
  return errors;
}

function worthALook(dates: PaperDates, known: readonly Dated[], today: PlainDate): Sentences {
  const warnings: Partial<Record<PaperField, string>> = {};
  const { letterDated, delivered } = dates;
  if (letterDated !== null && delivered !== null && daysBetween(letterDated, delivered) > USUAL_WAY_DAYS)
    warnings.letterDated =
      `The letter is dated ${dateWords(letterDated)}, ${daysBetween(letterDated, delivered)} days before its delivery ` +
      `on ${dateWords(delivered)}. Compare both with the paper.`;
  for (const { stop, date } of known)
    if (daysBetween(date, today) > A_YEAR_DAYS)
      warnings[stop.field] = `${stop.begins} ${dateWords(date)} is more than a year ago. Look at the year again.`;
  return warnings;
}

/**
 * The warning that belongs to a missing postmark: which date stands in for it. `submitted` is the day that the
 * procedure reckons from the same dates (G-08). Null where there is a postmark.
 */
export function withoutPostmark({ postmarked, delivered }: PaperDates, submitted: PlainDate): string | null {
  if (postmarked !== null) return null;
  const which = submitted === delivered ? 'the day of delivery' : 'the date on the letter';
  return `Without a postmark the complaint counts as submitted on ${which}, ${dateWords(submitted)}.`;
}

/**
 * What the operator is asked about a letter found after closed days: the box may have held it since one of them, and an
 * earlier receipt wants evidence (G-10). Null where none lies between posting and delivery.
 */
export function unattendedBox(dates: PaperDates, isClosed: (date: PlainDate) => boolean): string | null {
  const { delivered } = dates;
  if (delivered === null) return null;
  const posted = dates.postmarked ?? dates.letterDated;
  const closed: PlainDate[] = [];
  for (let day = dayOf(delivered) - 1; isClosed(dateOf(day)) && closed.length < USUAL_WAY_DAYS; day -= 1)
    if (posted === null || dateOf(day) > posted) closed.unshift(dateOf(day));
  const [first] = closed;
  if (first === undefined) return null;
  const since = closed.length === 1 ? `on ${dateWords(first)}` : `from ${dateWords(first)}`;
  return (
    `The office was closed ${since}: when was the letter box last emptied? If there is evidence that the letter lay in ` +
    'it earlier, type that day; otherwise this day stands, and a note says so (G-10).'
  );
}

const daysBetween = (from: PlainDate, to: PlainDate): number => dayOf(to) - dayOf(from);
