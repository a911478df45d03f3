import type { Moment } from '../procedures/reckoning.ts';
import type { Receipt } from '../record/events/values.ts';
import { type Civil, civilOf, type Day, dayOf } from '../time/civil.ts';
import type { Instant, Zone } from '../time/moment.ts';
import { endOfDay, localDay, startOfDay } from '../time/zone.ts';
import { monthNames } from './month-names.ts';

/** Where a letter can lose its time before a person registers it (G-28). */
export type ArrivalStage = 'post' | 'tray' | 'entry';

/** The turning points of a letter on its way to the register; null where one is not known. */
export type Arrival = Readonly<{
  postmarked: Instant | null;
  delivered: Instant;
  scanned: Instant | null;
  registered: Instant;
}>;

export type Lateness = Readonly<{
  stage: ArrivalStage;
  /** For the record: `Overdue when registered: the letter lay in the tray from 18 to 21 December.` */
  sentence: string;
  /** For the form, before registering: `Late on arrival: 3 days in the tray. The cause is kept.` */
  onArrival: string;
}>;

type Stretch = Readonly<{ stage: ArrivalStage; from: Instant; to: Instant }>;

const where: Readonly<Record<ArrivalStage, Readonly<{ told: string; short: string }>>> = {
  post: { told: 'the letter was in the post', short: 'in the post' },
  tray: { told: 'the letter lay in the tray', short: 'in the tray' },
  entry: { told: 'the scan waited to be entered', short: 'waiting to be entered' },
};

/** The arrival that a receipt tells of; `received` is the procedure's moment of delivery, `registered` now. */
export function arrivalOf(
  receipt: Pick<Receipt, 'postmarked' | 'scanned'>,
  received: Instant,
  registered: Instant,
  zone: Zone,
): Arrival {
  const postmarked = receipt.postmarked === null ? null : startOfDay(zone, dayOf(receipt.postmarked));
  return { postmarked, delivered: received, scanned: receipt.scanned, registered };
}

/**
 * Why a clock was overdue when its letter was registered, or null when it was not (G-28). Post is the time from
 * postmark to delivery, tray from delivery to scan, entry from scan to registration. The cause is the stage that took
 * most of the time the clock allowed, from its `start` to its `due`: a fortnight in the post is no cause for a clock
 * that starts with the delivery. Elapsed time is measured; of equal stages the later one is the cause.
 */
export function lateness(
  arrival: Arrival,
  clock: Readonly<{ start: Moment; due: Moment }>,
  zone: Zone,
): Lateness | null {
  const start = 'date' in clock.start ? startOfDay(zone, dayOf(clock.start.date)) : clock.start.instant;
  const due = 'date' in clock.due ? endOfDay(zone, dayOf(clock.due.date)) : clock.due.instant;
  if (arrival.registered <= due) return null;
  const within = ({ from, to }: Stretch): number => Math.max(0, Math.min(to, due) - Math.max(from, start));
  const cause = stretchesOf(arrival, start).reduce((most, next) => (within(next) >= within(most) ? next : most));
  const [from, to] = [localDay(zone, cause.from), localDay(zone, cause.to)];
  const words = where[cause.stage];
  return {
    stage: cause.stage,
    sentence: `Overdue when registered: ${words.told} ${spanWords(from, to)}.`,
    onArrival: `Late on arrival: ${countWords(to - from)} ${words.short}. The cause is kept.`,
  };
}

/** Without a postmark the time in the post is known as far as the clock reaches back behind the delivery. */
function stretchesOf(arrival: Arrival, start: Instant): readonly [Stretch, ...Stretch[]] {
  const { postmarked, delivered, scanned, registered } = arrival;
  const posted = postmarked ?? (start < delivered ? start : null);
  const tray: Stretch = { stage: 'tray', from: delivered, to: scanned ?? registered };
  const entry: Stretch[] = scanned === null ? [] : [{ stage: 'entry', from: scanned, to: registered }];
  return posted === null ? [tray, ...entry] : [{ stage: 'post', from: posted, to: delivered }, tray, ...entry];
}

/** `from 18 to 21 December`, `from 28 November to 3 December`, `on 18 December`. */
function spanWords(from: Day, to: Day): string {
  const [first, last] = [civilOf(from), civilOf(to)];
  const month = ({ day, month: number }: Civil): string => `${day} ${monthNames[number - 1]}`;
  if (from === to) return `on ${month(last)}`;
  if (first.year !== last.year) return `from ${month(first)} ${first.year} to ${month(last)} ${last.year}`;
  return `from ${first.month === last.month ? first.day : month(first)} to ${month(last)}`;
}

const countWords = (days: number): string => (days === 0 ? 'hours' : days === 1 ? '1 day' : `${days} days`);
