import { limitWords } from '../procedures/body-limits.ts';
import type { ClockReckoning, Moment, Step } from '../procedures/reckoning.ts';
import { type Day, dateOf, dayOf } from '../time/civil.ts';
import type { Instant, PlainDate } from '../time/moment.ts';
import type { Office } from '../time/office-hours.ts';
import { dateWords, instantWords, momentWords, shortDateWords } from '../time/words.ts';
import { localDay } from '../time/zone.ts';
import type { CaseFile } from './case-file.ts';
import { type ClockWords, clockWords, momentShort, workBefore } from './clock-words.ts';

export type StripDay = Readonly<{
  date: PlainDate;
  kind: 'start' | 'counted' | 'weekend' | 'holiday' | 'closure' | 'due' | 'other';
  day: number | null;
  name: string | null;
}>;

/** A clock with the derivation of its dates, in words: what the case page and the printed explanation show. */
export type ClockExplained = Readonly<{
  chip: ClockWords;
  anchor: ClockReckoning['anchor'];
  kind: ClockReckoning['kind'];
  clause: string;
  house: boolean;
  line: string;
  workBy: string | null;
  due: string | null;
  outer: string | null;
  rule: string;
  startWords: string | null;
  strip: readonly StripDay[];
  holidays: string | null;
  weekends: string | null;
  outerWords: string | null;
  steps: readonly string[];
  amendments: readonly string[];
  calendar: string;
}>;

export function explainClock(file: CaseFile, clock: ClockReckoning, now: Instant): ClockExplained {
  const { office } = file;
  const words = (moment: Moment | null): string | null => (moment === null ? null : momentWords(file.zone, moment));
  const limit = clock.due ?? clock.until;
  const strip = stripOf(clock, office);
  return {
    chip: clockWords(clock, file.breaches, office, now),
    anchor: clock.anchor,
    kind: clock.kind,
    clause: clock.clause,
    house: !clock.promise,
    line: lineOf(file, clock, now),
    workBy: workByWords(clock, office),
    due: words(limit),
    outer: words(clock.outer),
    rule: clock.rule,
    startWords: clock.steps.find(({ kind }) => kind === 'start')?.words ?? null,
    strip,
    holidays: skippedWords(clock.steps, 'holiday'),
    weekends: weekendWords(clock.steps),
    outerWords: outerWords(clock, office),
    steps: [
      ...clock.steps.filter(({ kind }) => !drawn.includes(kind) || strip.length === 0).map(({ words: said }) => said),
      ...bodiesWords(file, clock),
    ],
    amendments: amendmentWords(file, clock),
    calendar: file.calendars,
  };
}

/** `Bank of Lithuania: by Tue 23 Nov 2027 to be safe; our procedure allows until Sat 11 Dec 2027`, where the clock limits a body. */
function bodiesWords({ procedure, clocks }: CaseFile, { clock }: ClockReckoning): readonly string[] {
  const bodies = procedure.external.filter(({ limit }) => limit?.clocks.includes(clock));
  return bodies.flatMap((body) => {
    const limit = limitWords(body, clocks, dateWords);
    return limit === null ? [] : [`${body.name}: ${limit}`];
  });
}

/** What the date was before and why it moved; an earlier date that still binds as the target comes last (G-14, G-16). */
function amendmentWords({ zone }: CaseFile, { amendments, target }: ClockReckoning): readonly string[] {
  const was = amendments.map((amendment) => `Was ${momentWords(zone, amendment.was)}. ${capital(amendment.cause)}`);
  return target === null ? was : [...was, `${momentWords(zone, target)} stays the target (G-16).`];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `Fri 18 Dec 2026 17:00`; "none" is a word of its own: there is no office moment before the limit (G-27). */
function workByWords(clock: ClockReckoning, office: Office): string | null {
  if (clock.kind !== 'duty' && clock.kind !== 'interval') return null;
  if (clock.due === null) return null;
  if (clock.workBy === null) return 'none: act at the first office moment';
  return instantWords(office.zone, workBefore(office, clock.workBy));
}

/** `due Sun 20 Dec 09:00 · work by was Fri 18 Dec 17:00 · LB-18` */
function lineOf({ office }: CaseFile, clock: ClockReckoning, now: Instant): string {
  const parts: string[] = [];
  if (clock.due !== null) parts.push(`due ${momentShort(office, clock.due, now)}`);
  if (clock.due === null && clock.until !== null) parts.push(`until ${momentShort(office, clock.until, now)}`);
  if (clock.due !== null && clock.workBy !== null) {
    const workBy = workBefore(office, clock.workBy);
    parts.push(`work by ${workBy < now ? 'was ' : ''}${momentShort(office, { instant: workBy }, now)}`);
  }
  if (parts.length === 0) parts.push(clock.rule);
  if (!clock.promise) parts.push('house rule');
  parts.push(clock.clause);
  return parts.join(' · ');
}

/** Steps that the strip of days and the lines below it already tell. */
const drawn: readonly Step['kind'][] = ['counted', 'weekend', 'holiday'];

const STRIP_LIMIT = 70;

/** The days from start to due; longer stretches than fit on a screen have no strip, their steps say it in words. */
function stripOf(clock: ClockReckoning, office: Office): readonly StripDay[] {
  const { start, due } = clock;
  if (start === null || due === null) return [];
  const [first, last] = [localDayOf(start, office), localDayOf(due, office)];
  if (last < first || last - first > STRIP_LIMIT) return [];
  const steps = new Map(clock.steps.filter(({ kind }) => kind === 'counted').map((step) => [step.date, step]));
  return Array.from({ length: last - first + 1 }, (_, index) => stripDay(first + index, first, last, steps, office));
}

const localDayOf = (moment: Moment, office: Office): Day =>
  'date' in moment ? dayOf(moment.date) : localDay(office.zone, moment.instant);

type StepsByDate = ReadonlyMap<PlainDate | null, Step>;

function stripDay(day: Day, first: Day, last: Day, steps: StepsByDate, office: Office): StripDay {
  const date = dateOf(day);
  const number = steps.get(date)?.day ?? null;
  const closed = office.table.reasons(day).find(({ kind }) => kind === 'holiday' || kind === 'weekend');
  const name = closed?.kind === 'holiday' ? closed.name : null;
  if (day === last) return { date, kind: 'due', day: number, name };
  if (day === first) return { date, kind: 'start', day: number, name };
  if (number !== null) return { date, kind: 'counted', day: number, name };
  const kind = closed?.kind === 'weekend' ? 'weekend' : closed?.kind === 'holiday' ? 'holiday' : 'other';
  return { date, kind, day: null, name };
}

/** `Thu 24 Dec: Christmas Eve (Lithuania), Fri 25 Dec: Christmas Day (Lithuania)` */
function skippedWords(steps: readonly Step[], kind: Step['kind']): string | null {
  const words = steps.filter((step) => step.kind === kind).map((step) => step.words.replace(/, not counted$/u, ''));
  return words.length === 0 ? null : words.join(', ');
}

/** `19-20 Dec, 26-27 Dec`: neighbouring days together. */
function weekendWords(steps: readonly Step[]): string | null {
  const days = steps.flatMap((step) => (step.kind === 'weekend' && step.date !== null ? [dayOf(step.date)] : []));
  const stretches: [Day, Day][] = [];
  for (const day of days) {
    const open = stretches.at(-1);
    if (open !== undefined && open[1] === day - 1) open[1] = day;
    else stretches.push([day, day]);
  }
  if (stretches.length === 0) return null;
  return stretches.map(([from, to]) => stretchWords(from, to)).join(', ');
}

function stretchWords(from: Day, to: Day): string {
  const [first, last] = [shortDateWords(from).slice(4), shortDateWords(to).slice(4)];
  if (from === to) return last;
  const [day, month] = first.split(' ');
  return last.endsWith(month ?? '') ? `${day}–${last}` : `${first}–${last}`;
}

function outerWords(clock: ClockReckoning, office: Office): string | null {
  if (clock.outer === null || clock.due === null) return null;
  const [due, outer] = [localDayOf(clock.due, office), localDayOf(clock.outer, office)];
  if (outer === due) return 'the same day; for reports only';
  return `${outer - due} day${outer - due === 1 ? '' : 's'} later by the widest fair reading; for reports only`;
}
