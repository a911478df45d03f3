import type { PostForm } from '#core/contract/post.ts';
import type { PaperDates, PaperField } from '#core/domain/post/paper-dates.ts';
import { checkReceipt } from '#core/domain/post/receipt-check.ts';
import { understandDate } from '#core/domain/post/typed-date.ts';
import { understandTime } from '#core/domain/post/typed-time.ts';
import type { Receipt } from '#core/domain/record/events/values.ts';
import type { Result } from '#core/domain/result.ts';
import { dayOf } from '#core/domain/time/civil.ts';
import type { Instant, PlainDate } from '#core/domain/time/moment.ts';
import type { Office } from '#core/domain/time/office-hours.ts';
import { opensAt } from '#core/domain/time/office-hours.ts';
import { dateWords } from '#core/domain/time/words.ts';
import { localDate, wallClock } from '../local-time.ts';
import { readAmount } from './amounts.ts';
import { hasReturnAddress } from './form-facts.ts';

export type ReceiptTexts = Readonly<Record<PaperField, string>>;
export type Reading = Readonly<{ words: string | null; date: PlainDate | null; error: string | null }>;

export type ReadReceipt = Readonly<{
  dates: PaperDates;
  receipt: Receipt;
  readings: Readonly<Record<PaperField, Reading>>;
  errors: Readonly<Record<string, string>>;
  warnings: Readonly<Record<string, string>>;
}>;

/** Understands the paper dates as typed, checks them against one another, and makes them one receipt (record_formats 6). */
export function readReceipt(typed: ReceiptTexts, scan: Instant | null, now: Instant, office: Office): ReadReceipt {
  const clock = wallClock(office.zone, now);
  const day = (text: string) => understandDate(text, clock.date);
  const read = {
    letterDated: day(typed.letterDated),
    postmarked: day(typed.postmarked),
    delivered: day(typed.delivered),
    deliveredTime: understandTime(typed.deliveredTime),
    scanned: day(typed.scanned),
  };
  const dates: PaperDates = {
    letterDated: known(read.letterDated),
    postmarked: known(read.postmarked),
    delivered: known(read.delivered),
    deliveredTime: known(read.deliveredTime),
    scanned: known(read.scanned) ?? (scan === null ? null : localDate(office.zone, scan)),
  };
  const misread = Object.fromEntries(
    Object.entries(read).flatMap(([field, { ok: fine, ...rest }]) =>
      fine ? [] : [[field, (rest as { failure: string }).failure]],
    ),
  );
  const checked = checkReceipt(dates, clock);
  const readings = {
    letterDated: reading(read.letterDated, dateWords),
    postmarked: reading(read.postmarked, dateWords),
    delivered: reading(read.delivered, dateWords),
    deliveredTime: timeReading(read.deliveredTime),
    scanned: reading(read.scanned, dateWords),
  };
  return {
    dates,
    receipt: receiptOf(dates, scan, office),
    readings,
    errors: { ...checked.errors, ...misread },
    warnings: { ...checked.warnings },
  };
}

const known = <T>(read: Result<T | null, string>): T | null => (read.ok ? read.value : null);

const reading = (read: Result<PlainDate | null, string>, words: (date: PlainDate) => string): Reading =>
  read.ok
    ? { words: read.value === null ? null : words(read.value), date: read.value, error: null }
    : { words: null, date: null, error: read.failure };

const timeReading = (read: Result<string | null, string>): Reading =>
  read.ok ? { words: read.value, date: null, error: null } : { words: null, date: null, error: read.failure };

/** The machine knows the minute of its own scan; a day that somebody typed instead counts from the opening of the office. */
function receiptOf(dates: PaperDates, scan: Instant | null, office: Office): Receipt {
  const { letterDated, postmarked, delivered, deliveredTime, scanned } = dates;
  const byMachine = scan !== null && localDate(office.zone, scan) === scanned;
  return {
    letter_dated: letterDated,
    postmarked,
    delivered,
    delivered_time: deliveredTime,
    scanned: scanned === null ? null : byMachine ? scan : opensAt(office, dayOf(scanned)),
    at: null,
  };
}

export type ReadForm = ReadReceipt & Readonly<{ form: PostForm }>;

/** Reads the whole form. A gap in what is asked for never refuses the registration (requirements 2.2, intake). */
export function readForm(form: PostForm, scan: Instant | null, now: Instant, office: Office): ReadForm {
  const receipt = readReceipt(form, scan, now, office);
  const amounts = form.amounts.map(({ amount }) => readAmount(amount));
  const amountErrors = Object.fromEntries(
    amounts.flatMap((read, index) => (read.ok ? [] : [[`amounts.${index}.amount`, read.failure]])),
  );
  const read = amounts.map((amount) => (amount.ok ? amount.value : ''));
  return {
    ...receipt,
    form: { ...form, amounts: form.amounts.map((money, index) => ({ ...money, amount: read[index] ?? '' })) },
    errors: { ...receipt.errors, ...amountErrors },
    warnings: { ...receipt.warnings, ...gaps(form) },
  };
}

function gaps(form: PostForm): Readonly<Record<string, string>> {
  return {
    ...(form.name === '' && !form.anonymous
      ? { name: 'No name: tick that the letter is anonymous, or ask for the name later.' }
      : {}),
    ...(form.matter === '' ? { matter: 'What is it about? A line helps everyone who opens the queue.' } : {}),
    ...(hasReturnAddress(form)
      ? {}
      : { address: 'Nowhere to answer: the acknowledgement will be marked as one that cannot be sent (G-25).' }),
    ...(form.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(form.email)
      ? { email: 'This does not look like an e-mail address.' }
      : {}),
  };
}
