import { monthNames } from '../post/days.ts';
import type { PlainDate } from '../time/moment.ts';
import type { Period } from './timeframes.ts';

/** What the layout and the merged sentences need to say, in one language. */
export type LetterWords = Readonly<{
  /** `18 December 2026` */
  date(day: PlainDate): string;
  /** `Dear Ona Virbalė,`; without a name the general form. */
  salutation(name: string): string;
  closing(named: boolean): string;
  ourReference: string;
  yourReference: string;
  yourAccount: string;
  enclosures(count: number): string;
  /** `Page {page} of {pages}`: the layout puts the numbers in. */
  pageOf: string;
  officeId: string;
  /** Marks a gap in a preview; never in an issued letter. */
  missing(name: string): string;
  /** `14 business days, counting the day on which we received your complaint` */
  period(period: Period): string;
  /** Both periods of an undecided time limit, each with its condition (G-19). */
  eitherPeriod(periods: readonly Period[]): string;
}>;

const units = {
  hours: ['hour', 'hours'],
  'business-days': ['business day', 'business days'],
  days: ['calendar day', 'calendar days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
} as const satisfies Record<Period['unit'], readonly [string, string]>;

/** Conditions of an axis, said to the complainant; an axis without words of its own is named. */
const conditions: Readonly<Record<string, string>> = {
  fraud: 'if your complaint concerns possible fraud',
  urgent: 'if your complaint is urgent',
  complex: 'if the matter is complex',
  payment: 'if your complaint concerns a payment service',
};

const length = ({ count, unit }: Period): string => `${count} ${units[unit][count === 1 ? 0 : 1]}`;

const anchors = {
  received: 'the day on which we received your complaint',
  submitted: 'the day on which you sent us your complaint',
} as const satisfies Record<Period['from'], string>;

function period(stretch: Period): string {
  const anchor = anchors[stretch.from];
  return stretch.included ? `${length(stretch)}, counting ${anchor}` : `${length(stretch)} after ${anchor}`;
}

const condition = (axis: string): string => conditions[axis] ?? `if it is classed as “${axis.replaceAll('_', ' ')}”`;

function eitherPeriod(periods: readonly Period[]): string {
  return periods
    .map((each) => (each.axis === null ? `otherwise ${period(each)}` : `${period(each)}, ${condition(each.axis)}`))
    .join('; ');
}

const english: LetterWords = {
  date: (day) => `${Number(day.slice(8))} ${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`,
  salutation: (name) => (name === '' ? 'Dear Sir or Madam,' : `Dear ${name},`),
  closing: (named) => (named ? 'Yours sincerely,' : 'Yours faithfully,'),
  ourReference: 'Our reference',
  yourReference: 'Your reference',
  yourAccount: 'Your account',
  enclosures: (count) => (count === 1 ? 'Enclosure' : 'Enclosures'),
  pageOf: 'Page {page} of {pages}',
  officeId: 'Office',
  missing: (name) => `${name}: not given yet`,
  period,
  eitherPeriod,
};

/** Languages in which a letter can be said; a template names those for which it has texts. */
export const letterLanguages: Readonly<Record<string, LetterWords>> = { en: english };

/** Name of a language on screen. */
export const languageNames: Readonly<Record<string, string>> = { en: 'English', lt: 'Lithuanian' };
