import type { ClockReckoning, Moment } from '../procedures/reckoning.ts';
import { type Day, dayOf } from '../time/civil.ts';
import type { Instant } from '../time/moment.ts';
import { closesAt, type Office, worksOn } from '../time/office-hours.ts';
import { dateWords, instantWords, shortDateWords, timeWords } from '../time/words.ts';
import { endOfDay, localDay } from '../time/zone.ts';
import type { Breach } from './case-file.ts';
import { factLabel } from './fact-words.ts';

/** The ten states of a clock on every screen, in print and in the calendar (look, clock). There is no paused state. */
export type ClockState =
  | 'running'
  | 'soon'
  | 'today'
  | 'overdue'
  | 'owed'
  | 'met'
  | 'metlate'
  | 'unknown'
  | 'unreachable'
  | 'none';

/** What a chip needs to know of a breach: that it is on record. */
export type RecordedBreach = Pick<Breach, 'clock' | 'anchor'>;

/** A clock in one state, a few words, and one whole sentence with its date. */
export type ClockWords = Readonly<{ clock: string; name: string; state: ClockState; says: string; sentence: string }>;

const HOUR = 3_600_000;

/** The moment at which a duty has passed: the instant, or the end of the local day. */
export const passesAt = (office: Office, moment: Moment): Instant =>
  'instant' in moment ? moment.instant : endOfDay(office.zone, dayOf(moment.date));

/** The last office moment on which work still counts: the instant, or closing time of the day. */
export const workBefore = (office: Office, moment: Moment): Instant =>
  'instant' in moment ? moment.instant : closesAt(office, dayOf(moment.date));

/** `Sun 20 Dec 09:00`, `Mon 11 Jan 2027`: the year only when it is not this one. */
export function momentShort(office: Office, moment: Moment, now: Instant): string {
  const day = 'date' in moment ? dayOf(moment.date) : localDay(office.zone, moment.instant);
  const words = sameYear(day, localDay(office.zone, now)) ? shortDateWords(day) : dateWords(day);
  return 'date' in moment ? words : `${words} ${timeWords(office.zone, moment.instant)}`;
}

const sameYear = (a: Day, b: Day): boolean => dateWords(a).slice(-4) === dateWords(b).slice(-4);

/** How late, in hours up to two days, then in days: `24 h`, `3 days`. */
export function lateBy(due: Instant, at: Instant): string {
  const hours = Math.max(1, Math.floor((at - due) / HOUR));
  if (hours < 48) return `${hours} h`;
  return `${Math.floor(hours / 24)} days`;
}

/** Business days after `from` up to and including `to`. */
export function businessDaysBetween(office: Office, from: Day, to: Day): number {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (worksOn(office, day)) count += 1;
  return count;
}

export function nextOfficeDay(office: Office, after: Day): Day {
  for (let day = after + 1; ; day += 1) if (worksOn(office, day)) return day;
}

/** A clock at `now` as people read it. `breaches` are those of its case. */
export function clockWords(
  clock: ClockReckoning,
  breaches: readonly RecordedBreach[],
  office: Office,
  now: Instant,
): ClockWords {
  const { state, says } = stateOf(clock, breaches, office, now);
  const due = clock.due ?? clock.until;
  const when = due === null ? spaced(clock.refusal) : ` Due ${wholeMoment(office, due)}.`;
  return {
    clock: clock.clock,
    name: clock.title,
    state,
    says,
    sentence: `${clock.title}: ${says}.${when} ${clock.clause}.`,
  };
}

const spaced = (sentence: string | null): string => (sentence === null ? '' : ` ${sentence}`);

const wholeMoment = (office: Office, moment: Moment): string =>
  'date' in moment ? dateWords(moment.date) : instantWords(office.zone, moment.instant);

type Saying = Readonly<{ state: ClockState; says: string }>;

function stateOf(clock: ClockReckoning, breaches: readonly RecordedBreach[], office: Office, now: Instant): Saying {
  switch (clock.standing) {
    case 'refused':
      return clock.met === null
        ? { state: 'unknown', says: 'no date (G-29)' }
        : { state: 'met', says: `met, ${momentShort(office, { instant: clock.met.at }, now)}` };
    case 'dormant':
      return { state: 'none', says: 'not started' };
    case 'void':
      return { state: 'none', says: 'ended' };
    case 'unreachable':
      return { state: 'unreachable', says: 'passed before receipt' };
    case 'met':
      return {
        state: 'met',
        says: clock.met === null ? 'met' : `met, ${momentShort(office, { instant: clock.met.at }, now)}`,
      };
    case 'met-late':
      return {
        state: 'metlate',
        says:
          clock.met === null || clock.due === null
            ? 'met late'
            : `met late by ${lateBy(passesAt(office, clock.due), clock.met.at)}`,
      };
    case 'running':
      return clock.kind === 'duty' || clock.kind === 'interval'
        ? owedState(clock, breaches, office, now)
        : waitingState(clock, office, now);
  }
}

function waitingState(clock: ClockReckoning, office: Office, now: Instant): Saying {
  const until = clock.until ?? clock.opens;
  if (until === null) return { state: 'none', says: 'not started' };
  const over = passesAt(office, until) < now;
  if (clock.kind === 'permission')
    return {
      state: over ? 'met' : 'running',
      says: `${over ? 'open since' : 'opens'} ${momentShort(office, clock.opens ?? until, now)}`,
    };
  return { state: over ? 'none' : 'running', says: `${over ? 'ended' : 'until'} ${momentShort(office, until, now)}` };
}

function owedState(clock: ClockReckoning, breaches: readonly RecordedBreach[], office: Office, now: Instant): Saying {
  if (clock.due === null) return { state: 'none', says: 'not started' };
  const due = passesAt(office, clock.due);
  if (due < now) {
    const recorded = breaches.some((breach) => breach.clock === clock.clock && breach.anchor === clock.anchor);
    return recorded
      ? { state: 'owed', says: `owed, ${lateBy(due, now)} late` }
      : { state: 'overdue', says: `overdue by ${lateBy(due, now)}` };
  }
  const near = nearState(clock, office, now);
  if (near !== null) return near;
  const undecided = clock.undecided[0];
  if (undecided !== undefined)
    return {
      state: 'unknown',
      says: `${momentShort(office, clock.due, now)}, until ${factLabel(undecided).toLowerCase()} is decided`,
    };
  return runningOrSoon(clock, office, now);
}

/** Work is due today, has passed while the duty has not, or there is no office moment left at all (G-27). */
function nearState(clock: ClockReckoning, office: Office, now: Instant): Saying | null {
  if (clock.workBy === null) return { state: 'today', says: 'no office hour left: act now' };
  const workBy = workBefore(office, clock.workBy);
  if (localDay(office.zone, workBy) > localDay(office.zone, now)) return null;
  if (workBy >= now) return { state: 'today', says: `today, by ${timeWords(office.zone, workBy)}` };
  return {
    state: 'today',
    says: `office time is over, due ${clock.due === null ? '' : momentShort(office, clock.due, now)}`,
  };
}

function runningOrSoon(clock: ClockReckoning, office: Office, now: Instant): Saying {
  const today = localDay(office.zone, now);
  const workBy = clock.workBy === null ? now : workBefore(office, clock.workBy);
  const day = localDay(office.zone, workBy);
  if (day <= nextOfficeDay(office, today)) {
    const word = day === today + 1 ? 'tomorrow' : shortDateWords(day);
    return { state: 'soon', says: `${word}, by ${timeWords(office.zone, workBy)}` };
  }
  const left = businessDaysBetween(office, today, day);
  return { state: 'running', says: `in ${left} business day${left === 1 ? '' : 's'}` };
}
