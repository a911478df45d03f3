import type { Receipt } from '../record/events/values.ts';
import { type Day, dayOf } from '../time/civil.ts';
import { type Instant, isInstant, isPlainDate } from '../time/moment.ts';
import { nextOfficeMoment, type Office } from '../time/office-hours.ts';
import { dateWords, instantWords, timeWords } from '../time/words.ts';
import { instantAt, localDay, localMinute, minuteOf } from '../time/zone.ts';
import type { ReceiptRules } from './procedure-parts.ts';

/** How a receipt date arose: `instant` null where only the day counts. */
export type Arisen = Readonly<{ day: Day; instant: Instant | null; words: string }>;

const NOON = 12 * 60;

/** Reads what a `fact_set` of the receipt carries; null where it is none. */
export function readReceipt(value: unknown): Receipt | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Readonly<Record<string, unknown>>;
  const date = (name: string) => (isPlainDate(fields[name]) ? fields[name] : null);
  const instant = (name: string) => (isInstant(fields[name]) ? fields[name] : null);
  return {
    letter_dated: date('letter_dated'),
    postmarked: date('postmarked'),
    delivered: date('delivered'),
    delivered_time: typeof fields.delivered_time === 'string' ? fields.delivered_time : null,
    scanned: instant('scanned'),
    at: instant('at'),
  };
}

function unknownMinute(rules: ReceiptRules, office: Office): number {
  if (rules.unknownTime === 'midnight') return 0;
  return rules.unknownTime === 'noon' ? NOON : office.hours.open;
}

function onDay(day: Day, time: string | null, what: string, rules: ReceiptRules, office: Office): Arisen {
  const minute = time === null ? null : minuteOf(time);
  const instant = instantAt(office.zone, day, minute ?? unknownMinute(rules, office));
  const clock = timeWords(office.zone, instant);
  const words =
    minute === null
      ? `${what} ${dateWords(day)}, time not known: taken as ${clock} (G-09)`
      : `${what} ${dateWords(day)} ${clock}`;
  return { day, instant, words };
}

/** A receipt after the cut-off counts for the next office moment of a later day (G-07). */
function afterCutoff(received: Arisen, rules: ReceiptRules, office: Office): Arisen {
  const { instant } = received;
  if (rules.cutoff === null || instant === null || localMinute(office.zone, instant) < rules.cutoff) return received;
  const counted = nextOfficeMoment(office, instantAt(office.zone, received.day + 1, 0));
  return {
    day: localDay(office.zone, counted),
    instant: counted,
    words: `${received.words}, after the daily cut-off: counts as ${instantWords(office.zone, counted)} (G-07)`,
  };
}

/** When the complaint reached the firm (G-08): delivery at the address for paper, else the instant it came. */
export function receivedFrom(receipt: Receipt, rules: ReceiptRules, office: Office): Arisen | null {
  if (receipt.delivered !== null) {
    const postmarkStarts = rules.received === 'postmark' && receipt.postmarked !== null;
    const received = postmarkStarts
      ? onDay(dayOf(receipt.postmarked), null, 'postmark', rules, office)
      : onDay(dayOf(receipt.delivered), receipt.delivered_time, 'delivered', rules, office);
    return afterCutoff(received, rules, office);
  }
  if (receipt.at === null) return null;
  const day = localDay(office.zone, receipt.at);
  return afterCutoff(
    { day, instant: receipt.at, words: `received ${instantWords(office.zone, receipt.at)}` },
    rules,
    office,
  );
}

/**
 * When it was submitted (G-08): the postmark; if it is missing or cannot be right, the date on the letter when that
 * lies 0 to 10 days before delivery; else the receipt itself.
 */
export function submittedFrom(receipt: Receipt, rules: ReceiptRules, office: Office): Arisen | null {
  const received = receivedFrom(receipt, rules, office);
  const delivered = receipt.delivered === null ? null : dayOf(receipt.delivered);
  if (delivered === null || rules.submitted === 'delivery') return received;
  if (receipt.postmarked !== null && dayOf(receipt.postmarked) <= delivered)
    return onlyDay(dayOf(receipt.postmarked), 'postmark of');
  const written = receipt.letter_dated === null ? null : dayOf(receipt.letter_dated);
  if (written !== null && delivered - written >= 0 && delivered - written <= 10)
    return onlyDay(written, 'no legible postmark: date on the letter,');
  return received;
}

const onlyDay = (day: Day, what: string): Arisen => ({ day, instant: null, words: `${what} ${dateWords(day)} (G-08)` });
